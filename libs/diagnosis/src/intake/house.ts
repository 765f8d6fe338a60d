import { canonicalOf, type Questionnaire, questionnaireFaults, QUESTIONNAIRES, type Ruleset, rulesetFaults } from '@careway/clinical';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the payer's own questionnaires (`*.json`, FHIR R4 Questionnaire) and of the tables that weigh them (`*.rules.json`). */
export const HOUSE = 'QUESTIONNAIRES';
const RULES = '.rules.json';

/** A document with the table that says how urgent its answers are; undefined where there is none. */
export interface Asking {
  readonly document: Questionnaire;
  readonly ruleset: Ruleset | undefined;
}

/** What facts can carry of a document. */
function* untold({ url, version }: Questionnaire): Generator<string, void, void> {
  if (!/^.{1,200}\/[^/]{1,100}$/.test(url)) yield 'url: it ends with a name of at most 100 signs behind a slash';
  if (version.length > 20 || version.includes('|')) yield 'version: it has at most 20 signs and no bar';
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;

/**
 * The payer's own documents with their tables, each checked as ours are.
 * @throws Error with every file, place and reason where something is wrong; then none of them is asked
 */
export function houseOf(folder: string): readonly Asking[] {
  const faults: string[] = [];
  const read = (file: string): unknown => {
    try {
      return readJson(join(folder, file));
    } catch (error) {
      faults.push(`${file}: it is no JSON (${error instanceof Error ? error.message : String(error)})`);
      return undefined;
    }
  };
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort();
  const documents: { file: string; document: Questionnaire }[] = [];
  for (const file of files.filter((one) => !one.endsWith(RULES))) {
    const found = read(file);
    if (found === undefined) continue;
    const wrong = questionnaireFaults(found).map(({ place, reason }) => `${place || 'document'}: ${reason}`);
    const document = found as Questionnaire;
    if (wrong.length === 0) {
      wrong.push(...untold(document));
      const others = [...QUESTIONNAIRES, ...documents.map((one) => one.document)];
      if (others.some((other) => canonicalOf(other) === canonicalOf(document)))
        wrong.push(`url: ${canonicalOf(document)} is there already`);
      if (isAsked(document) && others.some((other) => isAsked(other) && other.id !== undefined && other.id === document.id))
        wrong.push(`id: another document is asked as ${document.id ?? ''}; retire one of them`);
    }
    faults.push(...wrong.map((one) => `${file}: ${one}`));
    if (wrong.length === 0) documents.push({ file, document });
  }
  const tables = files.filter((file) => file.endsWith(RULES)).flatMap((file) => tableOf(file, read(file), documents, faults));
  if (faults.length > 0) throw new Error(`${HOUSE}: nothing in ${folder} is asked.\n${faults.join('\n')}`);
  return documents.map(({ document }) => ({
    document,
    ruleset: tables.find(({ questionnaire }) => questionnaire === canonicalOf(document)),
  }));
}

/** A draft of an older version may be finished; it is not begun any more. */
export const isAsked = ({ status }: Questionnaire): boolean => status === 'active';

function tableOf(file: string, found: unknown, documents: readonly { document: Questionnaire }[], faults: string[]): readonly Ruleset[] {
  if (found === undefined) return [];
  const named = typeof found === 'object' && found !== null && 'questionnaire' in found ? found.questionnaire : undefined;
  const of = documents.find(({ document }) => canonicalOf(document) === named);
  if (!of) {
    faults.push(`${file}: questionnaire: no sound document of this folder is ${String(named)}`);
    return [];
  }
  const wrong = rulesetFaults(found, of.document);
  faults.push(...wrong.map(({ place, reason }) => `${file}: ${place || 'table'}: ${reason}`));
  return wrong.length > 0 ? [] : [found as Ruleset];
}
