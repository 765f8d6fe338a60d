const TITLE = /^(?:dr|prof|mr|mrs|ms|ד["״]ר|פרופ['׳]|د|д-р)\.?$/iu;

/** Two letters that stand for a name: first and last word, titles left out. One word gives one letter. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '' && !TITLE.test(word));
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => [...word][0]?.toLocaleUpperCase() ?? '').join('');
}
