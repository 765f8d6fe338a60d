import { Service, signal } from '@angular/core';
import { mutations } from '@careway/portal-graph';
import {
  ClinicChangeScheduleDocument,
  ClinicOpenScheduleDocument,
  type ClinicScheduleFragment,
  type ScheduleChanges,
  type ScheduleInput,
} from '../generated/graph.ts';

/** What became of saving a calendar. `displaces`: nothing was saved, since booked times would lie in no hours. */
export type Saved =
  | { readonly kind: 'saved'; readonly schedule: ClinicScheduleFragment }
  | { readonly kind: 'displaces'; readonly count: number }
  | { readonly kind: 'edited'; readonly version: number | null; readonly at: string | null }
  | { readonly kind: 'refused'; readonly field: string }
  | { readonly kind: 'failed' };

/** Opens and changes calendars. Nothing is taken for saved that was not. */
@Service()
export class ScheduleDesk {
  private readonly mutate = mutations();
  readonly busy = signal(false);

  open = (schedule: ScheduleInput): Promise<Saved> =>
    this.run(async () => {
      const said = (await this.mutate(ClinicOpenScheduleDocument, { schedule })).openSchedule;
      if (said.__typename === 'Schedule') return { kind: 'saved', schedule: said };
      return { kind: 'refused', field: said.field };
    });

  change = (id: string, version: number, changes: ScheduleChanges, displacing: boolean): Promise<Saved> =>
    this.run(async () => {
      const said = (await this.mutate(ClinicChangeScheduleDocument, { id, version, changes, displacing })).changeSchedule;
      switch (said.__typename) {
        case 'Schedule':
          return { kind: 'saved', schedule: said };
        case 'ScheduleDisplacesError':
          return { kind: 'displaces', count: said.displaced };
        case 'EditedMeanwhileError':
          return { kind: 'edited', version: said.currentVersion, at: said.editedAt };
        default:
          return { kind: 'refused', field: said.field };
      }
    });

  private async run(work: () => Promise<Saved>): Promise<Saved> {
    if (this.busy()) return { kind: 'failed' };
    this.busy.set(true);
    try {
      return await work();
    } catch {
      return { kind: 'failed' };
    } finally {
      this.busy.set(false);
    }
  }
}
