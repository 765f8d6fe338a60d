export const COMMUNITY_LANGUAGES = ['he', 'ar', 'en', 'ru'] as const;
export type CommunityLanguage = (typeof COMMUNITY_LANGUAGES)[number];
export type Told = Readonly<Record<CommunityLanguage, string>>;
/** In the order of the pathways' own texts: English, Hebrew, Arabic, Russian. */
export const say = (en: string, he: string, ar: string, ru: string): Told => ({ en, he, ar, ru });

export interface ExplanationData {
  readonly title: Told;
  /** Markdown, as members write it. */
  readonly text: Told;
  readonly sources: readonly { readonly title: string; readonly url: string }[];
  /** The day on which its words were last compared with the sources. */
  readonly reviewedOn: string;
}

export interface CommunityData {
  readonly code: string;
  readonly name: Told;
  readonly about: Told;
  /** Keys of pathways. */
  readonly pathways: readonly string[];
  readonly explanations: readonly ExplanationData[];
}
