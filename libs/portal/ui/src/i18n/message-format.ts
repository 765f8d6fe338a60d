import { isolate } from './isolate.ts';
import { localeOf, type Language } from './language.ts';
import { parseMessage, type Part } from './message-parser.ts';

export type MessageParams = Readonly<Record<string, string | number | boolean | undefined>>;

const parsed = new Map<string, readonly Part[]>();
const rules = new Map<Language, Intl.PluralRules>();
const numbers = new Map<Language, Intl.NumberFormat>();

/** The message in words: plurals by the language's own rules, numbers by its locale, every value isolated from the sentence. */
export function formatMessage(message: string, params: MessageParams, language: Language): string {
  if (!message.includes('{')) return message;
  let parts = parsed.get(message);
  if (!parts) parsed.set(message, (parts = parseMessage(message)));
  return render(parts, params, language, undefined);
}

function render(parts: readonly Part[], params: MessageParams, language: Language, count: number | undefined): string {
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else if (part.kind === 'count') text += show(count, language);
    else if (part.kind === 'argument') text += show(params[part.name], language);
    else {
      const value = params[part.name];
      const number = part.kind === 'plural' ? Number(value) : count;
      const chosen = part.kind === 'plural' ? pluralCase(part.cases, Number(value), language) : part.cases.get(String(value));
      text += render(chosen ?? part.cases.get('other') ?? [], params, language, number);
    }
  }
  return text;
}

function pluralCase(cases: ReadonlyMap<string, readonly Part[]>, value: number, language: Language): readonly Part[] | undefined {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(localeOf(language))));
  return cases.get(`=${value}`) ?? cases.get(rule.select(value));
}

function show(value: string | number | boolean | undefined, language: Language): string {
  if (value === undefined) return '';
  if (typeof value !== 'number') return isolate(String(value), language);
  let format = numbers.get(language);
  if (!format) numbers.set(language, (format = new Intl.NumberFormat(localeOf(language))));
  return isolate(format.format(value), language);
}
