import { inject, signal } from '@angular/core';
import { GraphProblem } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';

interface Refusal {
  readonly __typename: string;
  readonly longest?: number;
  readonly length?: number;
}

/** One attempt to send at a time, and why it did not come through. Made in an injection context. */
export class Sending {
  private readonly i18n = inject(I18n);
  readonly busy = signal(false);
  readonly fault = signal<string | undefined>(undefined);

  /** Answers what came when it is what was wanted; else tells the fault, and the text stays where it is. */
  async run<T extends Refusal>(send: () => Promise<T>, wanted: string): Promise<T | undefined> {
    if (this.busy()) return undefined;
    this.busy.set(true);
    this.fault.set(undefined);
    try {
      const answer = await send();
      if (answer.__typename === wanted) return answer;
      this.fault.set(this.words(answer));
    } catch (error) {
      const offline = error instanceof GraphProblem && error.kind === 'offline';
      this.fault.set(this.i18n.t(offline ? 'member.send.offline' : 'member.send.failed'));
    } finally {
      this.busy.set(false);
    }
    return undefined;
  }

  private words({ __typename, longest = 0, length = 0 }: Refusal): string {
    switch (__typename) {
      case 'MessageTooLongError':
        return this.i18n.t('member.send.too-long', { longest, length });
      case 'EmptyMessageError':
        return this.i18n.t('member.send.empty');
      case 'FilesNotReadyError':
      case 'TooManyFilesError':
        return this.i18n.t('member.send.files');
      case 'NotFoundError':
        return this.i18n.t('member.send.not-found');
      default:
        return this.i18n.t('member.send.failed');
    }
  }
}
