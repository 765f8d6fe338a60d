import { Service, signal } from '@angular/core';
import type { Work } from './rows.ts';

/** What stands on the list now, so that the chart beside it can say why its patient is there. */
@Service()
export class WorkHere {
  private readonly all = signal<readonly Work[]>([]);

  set(all: readonly Work[]): void {
    this.all.set(all);
  }
  of(memberId: string | undefined): readonly Work[] {
    return this.all().filter(({ member }) => member.id === memberId);
  }
}
