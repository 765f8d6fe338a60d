import type { IconName } from '../icon/icon-name.ts';
import type { Hue } from '../tag/hue.ts';

/** A fact as the timeline shows it. Who, when and why stand with it. */
export interface TimelineEntry {
  id: string;
  /** ISO instant, or a date alone when no more is known. */
  at: string;
  icon: IconName;
  title: string;
  /** Where it opens. */
  link?: string | readonly unknown[];
  /** Who did it and in what role: “Lab · Dr. Levi left a note”. */
  by?: string;
  /** Its meaning. */
  text?: string;
  /** What somebody wrote, without marks: it stands in quotes, in its own direction. */
  quote?: string;
  /** `card` carries weight, `line` is a plain entry, `quiet` is a line that one may skip (a look at the record). */
  look: 'card' | 'line' | 'quiet';
  journey?: { id: string; name: string; hue: Hue };
  /** Arrived while the page was open and was not read yet. */
  live?: boolean;
}

export interface TimelineGroup {
  key: string;
  /** First entry's instant: the heading of a day, or of a month when it is long ago. */
  at: string;
  entries: TimelineEntry[];
}
