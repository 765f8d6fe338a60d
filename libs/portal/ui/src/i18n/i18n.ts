import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';
import { languageCookie, rememberedLanguage } from './language-memory.ts';
import { directionOf, localeOf, type Language } from './language.ts';
import { formatMessage, type MessageParams } from './message-format.ts';

/** One lazy import per language: `{ he: () => import('./i18n/he.json', { with: { type: 'json' } }), ... }`; keys carry no scope. */
export type ScopeLoaders = Readonly<Record<Language, () => Promise<{ default: Readonly<Record<string, string>> }>>>;

/** The payer's zone: it decides due dates. A member's own zone replaces it for display once the session is known. */
export const PAYER_ZONE = 'Asia/Jerusalem';

/** The language on screen, its direction and locale, and the words. Everything is a signal: a page follows a switch in place. */
@Service()
export class I18n {
  private readonly document = inject(DOCUMENT);
  private readonly scopes = new Map<string, ScopeLoaders>();
  private readonly words = new Map<string, string>();
  private readonly loads = new Map<string, Promise<void>>();
  private readonly revision = signal(0);
  private wanted: Language;

  readonly language = signal<Language>('he');
  readonly direction = computed(() => directionOf(this.language()));
  readonly locale = computed(() => localeOf(this.language()));
  /** IANA name, e.g. `Asia/Jerusalem`. */
  readonly zone = signal(PAYER_ZONE);

  constructor() {
    this.wanted = rememberedLanguage(this.document.cookie, this.document.defaultView?.navigator.languages ?? []);
    this.language.set(this.wanted);
    effect(() => {
      this.document.documentElement.lang = this.language();
      this.document.documentElement.dir = this.direction();
    });
  }

  /**
   * The text of a key such as `member.home.title`. Reads signals: call it in a template, a computed or an effect.
   * A key without a text shows itself; the i18n spec keeps that from ever being built.
   */
  t(key: string, params: MessageParams = {}): string {
    this.revision();
    const language = this.language();
    const message = this.words.get(`${language}/${key}`);
    return message === undefined ? key : formatMessage(message, params, language);
  }

  /** Makes a library's words known and loads them in the language on screen; resolves when they can be shown. */
  async addScope(scope: string, loaders: ScopeLoaders): Promise<void> {
    this.scopes.set(scope, loaders);
    await this.load(scope, this.wanted);
  }

  /** Switches in place: the words come first, then everything changes at once. A later choice wins over a slower earlier one. */
  async use(language: Language): Promise<void> {
    this.wanted = language;
    await Promise.all([...this.scopes.keys()].map((scope) => this.load(scope, language)));
    if (this.wanted !== language) return;
    this.language.set(language);
    this.document.cookie = languageCookie(language, this.document.location.protocol === 'https:');
  }

  private load(scope: string, language: Language): Promise<void> {
    const path = `${scope}/${language}`;
    const known = this.loads.get(path);
    if (known) return known;
    const load = this.fetch(scope, language);
    this.loads.set(path, load);
    // A chunk that did not come over a bad connection is asked for again the next time.
    load.catch(() => this.loads.delete(path));
    return load;
  }

  private async fetch(scope: string, language: Language): Promise<void> {
    const loaders = this.scopes.get(scope);
    if (!loaders) throw new Error(`No words are registered for “${scope}”.`);
    const { default: words } = await loaders[language]();
    for (const [key, message] of Object.entries(words)) this.words.set(`${language}/${scope}.${key}`, message);
    this.revision.update((n) => n + 1);
  }
}
