import { LONGEST_SPELLING, SOUNDS, type Sound } from './sounds.ts';

/** More readings than this of one word are not worth their rows. */
const MOST_READINGS = 12;

/** The sound at a place of a word and how many letters spell it. Letters of scripts that we don't know stand for themselves. */
function soundAt(word: string, at: number): readonly [Sound, number] {
  for (let length = Math.min(LONGEST_SPELLING, word.length - at); length > 0; length--) {
    const sound = SOUNDS.get(word.slice(at, at + length));
    // `ce`, `ci`, `cy`: the vowel behind the c is read on its own.
    if (sound) return [sound, length === 2 && /^c[eiy]/.test(word.slice(at)) ? 1 : length];
  }
  const letter = word[at]!;
  return [{ first: [letter], inside: [letter] }, 1];
}

/**
 * The consonant skeletons of a normalised word: one for each way to read it. Two spellings of one name share at least one, also
 * across scripts: כהן, Cohen, كوهين and Коэн share `kn`.
 */
export function skeletonsOf(word: string): readonly string[] {
  const single = word.replace(/(.)\1+/gu, '$1');
  let readings: readonly string[] = [''];
  for (let at = 0; at < single.length;) {
    const [sound, length] = soundAt(single, at);
    const options = at === 0 ? sound.first : sound.inside;
    readings = [...new Set(readings.flatMap((reading) => options.map((option) => reading + option)))].slice(0, MOST_READINGS);
    at += length;
  }
  return readings.filter((reading) => reading.length > 0);
}
