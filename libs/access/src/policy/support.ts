import { FEEDING, policyRows, READERS, SPEAKING, TREATING } from './row.ts';

/** Messages between a member and the care team. */
export const supportPolicy = policyRows({
  'thread.read': { to: READERS, area: 'messages', says: 'Threads with the care team.' },
  'thread.panel': { to: ['care-team'], says: 'The pooled list of threads of one’s own patients.' },
  'thread.write': {
    to: ['self', 'proxy', 'care-team', ...FEEDING],
    area: 'messages',
    says: 'Open a thread, answer in it, mark it as read.',
  },
  'thread.note': { to: TREATING, says: 'What colleagues noted beside a thread. Never the member or who acts for the member.' },
  'thread.handle': { to: ['care-team'], says: 'Close a thread with a reason; leave a note to colleagues beside it.' },
  'thread.escalate': { to: ['system:reply-clock'], says: 'Give a thread that nobody answered in time back to the whole care team.' },
  'upload.write': {
    to: ['self', 'proxy', 'care-team', ...FEEDING],
    area: 'messages',
    says: 'Bring a file for a message of one’s own; until it is sent only who brings it has it.',
  },
  'attachment.scan': { to: ['system:file-clock'], says: 'Say what the virus scanner found in a file that waited for it.' },
  'article.read': { to: ['anyone'], says: 'Articles of the library, about nobody.' },
  'article.receipt': {
    to: [...SPEAKING, ...FEEDING],
    says: 'That one has read an article, and whether it was useful. Each reader sees only what they read themselves.',
  },
  'learning.take': {
    to: ['clinician'],
    says: 'Learning units for those who treat, about nobody: read them, answer their questions, see one’s own attempts and credits.',
  },
  'certificate.read': {
    to: ['clinician'],
    says: 'Whose a certificate of learning is, and for what: of the one whose code somebody holds.',
  },
  'visit.read': { to: READERS, area: 'appointments', says: 'Video visits: when, with whom, who waits and who takes part.' },
  'visit.panel': { to: ['care-team'], says: 'One’s own video visits of today, and who waits for them.' },
  'visit.attend': {
    to: ['self', 'proxy'],
    area: 'appointments',
    says: 'Come into the waiting room of a video visit, and leave it.',
  },
  'visit.join': {
    to: ['self', 'proxy', 'care-team'],
    area: 'appointments',
    says: 'Stay in a video visit in which one has a place, and send what connects its pictures.',
  },
  'visit.invite': {
    to: ['self', 'proxy', 'care-team'],
    area: 'appointments',
    says: 'Invite an interpreter or a relative to a video visit by a link that can be used once, and remove them.',
  },
  'visit.lead': { to: ['care-team'], says: 'Ask for a video visit, call in who waits, end it, call it off.' },
  'visit.guest': {
    to: ['system:guest-door'],
    says: 'Take part in one video visit, for whom its link was made; nothing else of the record.',
  },
  'visit.lapse': { to: ['system:visit-clock'], says: 'Say that the time of a video visit has passed, and clear what connected it.' },
  'feedback.give': {
    to: SPEAKING,
    area: 'messages',
    says: 'Say something about a clinic, an article or a visit; read the answer, write again, say whether it helped.',
  },
  'feedback.desk': {
    to: ['administrator'],
    says: 'What members said about the clinics that one manages, and about articles: take it, answer it. Of its writer only the name that they signed with.',
  },
  'feedback.escalate': { to: ['system:feedback-clock'], says: 'Give what nobody answered in time to every administrator.' },
  'instrument.read': { to: ['anyone'], says: 'What can be asked of members and what its numbers mean, about nobody.' },
  'survey.read': {
    to: READERS,
    area: 'conditions',
    says: 'What a member is asked, and the scores. How care was: only whoever speaks for the member.',
  },
  'survey.answer': { to: SPEAKING, area: 'conditions', says: 'Answer how one is and how care was, put it off, or refuse to be asked.' },
  'survey.request': { to: ['care-team'], says: 'Ask a member how they are, whenever the plan would.' },
  'survey.record': { to: FEEDING, says: 'What another system has asked a member before, with its answers.' },
  'survey.ask': { to: ['system:survey-clock'], says: 'Ask whose time has come by their plan, and take back what nobody answered.' },
  'template.read': { to: ['clinician'], says: 'Ready words for answers, about nobody.' },
});
