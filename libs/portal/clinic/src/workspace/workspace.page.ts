import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { CurrentPatient } from '../patient/current-patient.ts';
import { Worklist } from '../worklist/worklist.ts';

/** Worklist | chart | drawer. On a phone one after the other: the list leaves when a chart opens. */
@Component({
  selector: 'cw-clinic-workspace',
  imports: [RouterOutlet, Worklist],
  template: `<div class="ws" [class.has-patient]="hasPatient()"><cw-worklist /><router-outlet /></div>`,
})
export class WorkspacePage {
  private readonly here = inject(CurrentPatient);
  protected readonly hasPatient = computed(() => this.here.memberId() !== undefined);
}
