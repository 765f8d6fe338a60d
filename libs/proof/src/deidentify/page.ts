import { IDENTIFIER_KINDS } from '@careway/clinical/deidentify';
import { FORMATS, measureMetadata } from './metadata.ts';
import { labelled, type Language, LANGUAGES, measure, precisionOf, recallOf, type Score, type SetName, SETS, total } from './measure.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** What each set said when it was measured for the first time, before the rules learnt from it: [labels, found, false alarms]. */
const BLIND: Readonly<Record<SetName, Readonly<Record<Language, readonly [number, number, number]>>>> = {
  first: { he: [49, 49, 0], ar: [47, 45, 0], ru: [48, 48, 1], en: [43, 43, 0] },
  unseen: { he: [19, 19, 0], ar: [19, 18, 0], ru: [19, 19, 0], en: [18, 18, 0] },
  hard: { he: [16, 0, 1], ar: [16, 0, 0], ru: [16, 2, 0], en: [15, 1, 0] },
};
const NAMES: Readonly<Record<SetName, string>> = { first: 'plain', unseen: 'plain, second', hard: 'against the rules' };
const SET_NAMES = Object.keys(SETS) as readonly SetName[];

const blind = ([labels, found, alarms]: readonly [number, number, number]): string =>
  `${found} of ${labels}${alarms ? `, ${alarms} false` : ''}`;

function sets(): string {
  const rows = SET_NAMES.flatMap((name) =>
    LANGUAGES.map((language) => {
      const score = total(measure(SETS[name][language]));
      const sentences = labelled(SETS[name][language]);
      return [
        ...[NAMES[name], language, sentences.length, sentences.filter(({ labels }) => labels.length === 0).length, score.labels],
        ...[blind(BLIND[name][language]), score.found, score.named, score.alarms, percent(recallOf(score)), percent(precisionOf(score))],
      ];
    }),
  );
  return table(
    [
      'set',
      'language',
      'sentences',
      'of them clean',
      'identifiers',
      'found at first sight',
      'found now',
      'under their kind',
      'false alarms',
      'recall',
      'precision',
    ],
    rows,
  );
}

/** All three sets together. */
function kinds(): string {
  const scores = LANGUAGES.map((language) => SET_NAMES.map((name) => measure(SETS[name][language])));
  const cell = (parts: readonly Score[]): string => {
    const labels = parts.reduce((sum, one) => sum + one.labels, 0);
    return labels ? `${parts.reduce((sum, one) => sum + one.found, 0)} of ${labels}` : 'none';
  };
  return table(
    ['kind', ...LANGUAGES],
    IDENTIFIER_KINDS.map((kind) => [kind, ...scores.map((of) => cell(of.map((score) => score[kind])))]),
  );
}

/** What the first look at the made files missed: four text chunks of PNG, whose names a rule spelt wrongly. */
const MISSED_AT_FIRST = { jpeg: 0, png: 4, webp: 0, pdf: 0 } as const;
/** Files that tell something beside what is seen. */
export const metadataTable = (): string =>
  table(
    ['format', 'files', 'of them clean', 'told kinds', 'found at first sight', 'found now', 'false alarms'],
    FORMATS.map((format) => {
      const { files, clean, planted, found, alarms } = measureMetadata(format);
      return [format, files, clean, planted, planted - MISSED_AT_FIRST[format], found, alarms.length];
    }),
  );

/** The tables that are published, and compared with what is published. */
export const tables = (): string => `${sets()}\n\n${kinds()}`;

/** docs/proofs/deidentify.md */
export const deidentifyPage = (): string => `# What the de-identification gate finds

\`deidentify\` of \`libs/clinical\` reads a clinician's question before colleagues do. These are labelled sentences in four languages
(\`libs/proof/src/deidentify/set.*.ts\`), written for the measurement and taken from nobody's record; the clean ones hold what must stay:
drugs, doses, laboratory values, times of day, scores, eponyms, large towns. An identifier is found when no letter and no digit of it is
left: half a name is a name. Nothing is known of the patient here; in the product the gate is given the record's own names, numbers, date of
birth and place besides, and finds those in any inflection.

<!-- prettier-ignore-start -->
${tables()}
<!-- prettier-ignore-end -->

The first table is by set, the second by kind, over all sets. How to read them:

- **Rules and plain sentences have one author.** Both plain sets were blind when they were first measured, and the rules learnt from the first
  and, by one record number, from the second; but who writes rules and sentences in one afternoon thinks of the same things twice. The
  figures say that nothing is broken, not that nothing is missed.
- **The third set was written against the rules**: rare names with nothing before them, pet names, trades that only one person has, numbers
  dictated digit by digit, two scripts in a sentence. At first sight next to nothing of it was found. The rules then learnt what a rule can
  know (spread digits, feasts, streets without the word, said addresses); a fourth would be written by somebody else.
- **What a rule cannot know** stays: a rare name that is no word of any list and has no word before it, above all in Hebrew and Arabic, which
  have no capitals, and who somebody is by what only that person does ("the keeper of the lighthouse").
- So the gate never publishes. It is given what is known of the patient, shows each find with its reason, and the clinician reads the text as
  colleagues will and confirms that very version.

## What files tell beside what is seen

A picture or a PDF beside a question is looked into as well: Exif with its places, times, devices, owners, comments and previews, XMP, the
press's captions, text chunks, profiles, notes of makers, bytes behind the end; in a PDF its information dictionaries (older ones too),
packets, notes in the margin, previews, layers that are not drawn. These files are made for the measurement
(\`libs/testing/src/metadata\`), each with one thing in one place, with a name in four languages in it.

<!-- prettier-ignore-start -->
${metadataTable()}
<!-- prettier-ignore-end -->

- **Told is one thing, removed another.** The table says what the author is shown. What colleagues see does not depend on it: a picture is drawn
  anew from its pixels and looked at once more, and of a PDF nothing is kept but its words, which the gate reads. \`clean.spec.ts\` of
  \`libs/support\` puts every file through and looks for the names in what is left: there are none.
- **What is in the pixels no rule here reads**: a face, a name on a wristband, a number on a monitor. The author looks at each picture as
  colleagues will see it and says that none is there; without that nothing is published.

Written by \`npm run prove -- deidentify\`; \`deidentify.spec.ts\` compares this page with what the rules do and holds the floor.
`;
