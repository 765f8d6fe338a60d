import { policyRows, READERS, SPEAKING, TREATING } from './row.ts';

/** The timeline over everything. */
export const journeyPolicy = policyRows({
  'journey.read': {
    to: READERS,
    area: 'profile',
    says: 'Journeys with their stages, and the timeline; items of other rooms only inside the areas given.',
  },
  'work.panel': { to: TREATING, says: 'The worklist: what waits for the care team of one’s own patients, and who looks after it.' },
  'work.hold': { to: TREATING, says: 'Claim something on the worklist, hand it over, let it rest, finish it, and take that back.' },
  'cover.arrange': { to: ['clinician'], says: 'Ask a colleague to stand in for oneself, and end it; opens no record.' },
  'chart.visit': { to: TREATING, says: 'Keep when one last had a chart open, to be told what is new since.' },
  'form.draft': { to: TREATING, says: 'Keep what one has typed into a form about a member and not sent; seen by nobody else.' },
  'notification.read': {
    to: SPEAKING,
    says: 'What somebody was told of about a member, and that they have seen it; of rooms that a proxy was not given, and of what is about the member alone, nothing.',
  },
  'notification.prefer': { to: ['self'], says: 'What one is told of, where and when; the address and the browsers that notices go to.' },
  'notification.deliver': {
    to: ['system:notice-clock'],
    says: 'Bring notices to where somebody wants them, while they may still be told.',
  },
  'notification.unsubscribe': {
    to: ['system:mail-door'],
    says: 'Stop notices by the link of a mail, without a sign-in: what the link says, and nothing else.',
  },
  'journey.arrange': { to: TREATING, says: 'Merge, part and split journeys, and say that a member declines care; with the reasons given.' },
});
