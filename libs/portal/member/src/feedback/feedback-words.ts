import type { Shape, Tone } from '@careway/portal-ui/tag';
import type { I18n } from '@careway/portal-ui/i18n';
import type { MemberFeedbackFragment } from '../generated/graph.ts';

type Feedback = Pick<MemberFeedbackFragment, 'about' | 'articleTitle' | 'state'>;

/** What it is about, in words. */
export const subjectOf = ({ about, articleTitle }: Feedback, i18n: I18n): string =>
  about === 'ARTICLE'
    ? i18n.t('member.feedback.about.article', { title: articleTitle ?? '' })
    : i18n.t(`member.feedback.about.${about.toLowerCase()}`);

/** Where it stands: a colour and a shape beside the word. */
export const LOOK: Readonly<Record<Feedback['state'], { tone: Tone; shape: Shape }>> = {
  RECEIVED: { tone: 'watch', shape: 'ring' },
  TAKEN: { tone: 'info', shape: 'tri' },
  ANSWERED: { tone: 'good', shape: 'circle' },
  CLOSED: { tone: 'none', shape: 'circle' },
};
