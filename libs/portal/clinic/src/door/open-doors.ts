import { Service, signal } from '@angular/core';

const NAME = 'careway.doors';

/**
 * Until when this window's clinician has a record open that is not a patient's of hers. The server ends it in any case; this
 * only keeps the end in view, over a reload of the window too. No medical value, gone with the window.
 */
@Service()
export class OpenDoors {
  private readonly ends = signal<Readonly<Record<string, string>>>(read());

  /** The instant at which the record closes by itself; undefined when it is not open by a reason. */
  until(memberId: string | undefined, now = Date.now()): string | undefined {
    const end = memberId === undefined ? undefined : this.ends()[memberId];
    return end !== undefined && Date.parse(end) > now ? end : undefined;
  }

  opened(memberId: string, until: string): void {
    this.ends.update((ends) => ({ ...ends, [memberId]: until }));
    sessionStorage.setItem(NAME, JSON.stringify(this.ends()));
  }
}

function read(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}
