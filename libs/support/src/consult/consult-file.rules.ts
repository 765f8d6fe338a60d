import { MessageTooLongError } from '../messaging/messaging.errors.ts';
import { messageText } from '../messaging/text.rules.ts';

/** As many as a colleague looks through before answering. */
export const MOST_FILES_OF_A_CASE = 4;
/** In code points: what a picture shows is said in two sentences. */
export const LONGEST_ALT = 300;
/** What was brought for a question that never was published is removed then. */
export const UNPUBLISHED_DAYS = 30;

/** One line. @throws EmptyMessageError, MessageTooLongError */
export function altText(raw: string): string {
  const text = messageText(raw).replace(/\s+/gu, ' ');
  const { length } = [...text];
  if (length > LONGEST_ALT) throw new MessageTooLongError(LONGEST_ALT, length);
  return text;
}
