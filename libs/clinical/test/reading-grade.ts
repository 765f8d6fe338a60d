/** Syllables of an English word, by its groups of vowels; a silent e at the end is none. Good for grades, not for poems. */
const syllables = (word: string): number => {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
};

/**
 * The school year that reads a text, each line of it a sentence or more: Flesch-Kincaid, Kincaid et al. 1975, Research Branch Report 8-75.
 */
export function readingGrade(lines: readonly string[]): number {
  const sentences = lines.flatMap((line) => line.split(/[.?!:]+(?:\s|$)/)).filter((part) => /[a-z]/i.test(part));
  const words = sentences.flatMap((sentence) => sentence.match(/[a-z]+(?:-[a-z]+)*/gi) ?? []);
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (sounds / words.length) - 15.59;
}
