import { type Language, LANGUAGES, type Names } from '../name/names.ts';

/**
 * A drawing of ours beside a section: `apps/portal/public/pictures/<file>.svg`, without words in it, so that it fits each language. `npm run draw`
 * writes most of them.
 */
export interface ArticlePicture {
  readonly file: string;
  /** The key of the section that it belongs to. */
  readonly section: string;
  /** Where its width is 640. */
  readonly height: number;
  /** It is read as a line is: `<file>.rtl.svg` begins at the right. */
  readonly reads?: true;
  readonly words: Readonly<
    Record<
      Language,
      {
        /** All that it shows, for whoever does not see it. */
        readonly alt: string;
        readonly caption: string;
      }
    >
  >;
}

/** What a picture shows, and what stands below it. */
export const drawn = (alt: Names, caption: Names): ArticlePicture['words'] =>
  Object.fromEntries(
    LANGUAGES.map((language) => [language, { alt: alt[language], caption: caption[language] }]),
  ) as ArticlePicture['words'];

/** The drawing that fits a language, as the portal has it in `/pictures`. */
export const pictureFile = ({ file, reads }: ArticlePicture, language: Language): string =>
  reads && (language === 'he' || language === 'ar') ? `${file}.rtl.svg` : `${file}.svg`;
