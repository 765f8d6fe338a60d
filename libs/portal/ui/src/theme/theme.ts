import { computed, DOCUMENT, effect, inject, Service, signal } from '@angular/core';

export const THEMES = ['light', 'dark', 'contrast'] as const;
export type ThemeName = (typeof THEMES)[number];

const KEY = 'careway-theme';
const isTheme = (value: unknown): value is ThemeName => THEMES.includes(value as ThemeName);

/** The colours on screen: what was chosen here before, else what the device asks for. */
@Service()
export class Theme {
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView;
  private readonly chosen = signal<ThemeName | undefined>(this.kept());
  private readonly device = signal<ThemeName>(this.asked());

  readonly name = computed(() => this.chosen() ?? this.device());

  constructor() {
    this.window?.matchMedia?.('(prefers-color-scheme: dark)').addEventListener('change', () => this.device.set(this.asked()));
    effect(() => {
      this.document.documentElement.dataset['theme'] = this.name();
    });
  }

  choose(theme: ThemeName): void {
    this.chosen.set(theme);
    this.tellIssuer(theme);
    try {
      this.window?.localStorage.setItem(KEY, theme);
    } catch {
      // A browser that keeps nothing still shows the chosen colours until the page is left.
    }
  }

  /** The page of the issuer, where one signs in, has no script: it finds the same colours in a cookie, which says nothing about a person. */
  private tellIssuer(theme: ThemeName): void {
    const secure = this.document.location.protocol === 'https:' ? '; Secure' : '';
    this.document.cookie = `${KEY}=${theme}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`;
  }

  private kept(): ThemeName | undefined {
    try {
      const kept = this.window?.localStorage.getItem(KEY);
      return isTheme(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  private asked(): ThemeName {
    return this.window?.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
}
