import { type DangerSign, EMERGENCY_SIGNS } from '@careway/contracts';
import { signIn } from '../messaging/emergency.rules.ts';
import { type Way, WORDS } from '../messaging/emergency.words.ts';
import { FAREWELL } from './farewell.words.ts';
import { VIOLENCE } from './violence.words.ts';

/** What words can say; that somebody flagged it, they cannot. */
type Heard = Exclude<DangerSign, 'flagged'>;
/** What sounds like danger in a community: the words that must not wait in a message, farewells, and violence. */
const DANGER: Readonly<Record<Heard, readonly Way[]>> = { ...WORDS, 'self-harm': [...WORDS['self-harm'], ...FAREWELL], violence: VIOLENCE };
/** Harm to oneself is told first, then violence: what comes at once to whoever wrote it differs. */
const ORDER: readonly Heard[] = ['self-harm', 'violence', ...EMERGENCY_SIGNS.filter((sign) => sign !== 'self-harm')];

/** The sign for which a nurse looks before anybody else reads it, or null. A title counts like the text. */
export const dangerIn = (...texts: readonly (string | null)[]): DangerSign | null =>
  signIn(texts.filter((text) => text !== null).join('\n'), ORDER, DANGER);
