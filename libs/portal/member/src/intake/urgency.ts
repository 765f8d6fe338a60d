import type { IntakeUrgency } from '../generated/graph.ts';
import type { Shape, Tone } from '@careway/portal-ui/tag';

/** Colour and shape of an urgency; the word beside it says the same. */
export function lookOf(urgency: IntakeUrgency): { card: 'self' | 'today' | 'now'; tone: Tone; shape: Shape } {
  switch (urgency) {
    case 'EMERGENCY':
      return { card: 'now', tone: 'bad', shape: 'dia' };
    case 'URGENT':
      return { card: 'today', tone: 'bad', shape: 'tri' };
    case 'SOON':
      return { card: 'self', tone: 'watch', shape: 'tri' };
    case 'ROUTINE':
      return { card: 'self', tone: 'info', shape: 'circle' };
    case 'SELF_CARE':
      return { card: 'self', tone: 'good', shape: 'circle' };
  }
}
