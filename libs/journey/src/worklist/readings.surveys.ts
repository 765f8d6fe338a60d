import { type DataOf, surveyAnswered } from '@careway/contracts';
import { on, type Reading } from './reading.ts';
import { opened, scoreIdOf } from './row.ts';

const PRESSING = ['soon', 'urgent', 'emergency'];

/**
 * What a member says of how they are stands here when a triage table finds it worrying, as a complaint would, or when it got worse by more
 * than chance. One instrument is one thing: asked again, it moves and makes no second row. What got better closes nothing unread.
 */
const answered = (told: DataOf<typeof surveyAnswered>): Reading => {
  const { course, urgency, outcomeId, kind, surveyId, occurredAt: since } = told;
  const waits = (level: string, step: 'worrying' | 'worse') => ({
    ...opened('outcome', outcomeId, told, { level, step, code: null, since, scoreId: scoreIdOf(surveyId) }),
    // what one opens is the answers that made it wait
    item_id: surveyId,
  });
  return {
    kind: 'outcome',
    itemId: outcomeId,
    change() {
      if (kind !== 'prom') return undefined;
      if (urgency !== null && PRESSING.includes(urgency)) return waits(urgency, 'worrying');
      return course === 'worse' ? waits('worse', 'worse') : undefined;
    },
  };
};

/** How members are, by their own word. */
export const SURVEYS = [on(surveyAnswered, answered)];
