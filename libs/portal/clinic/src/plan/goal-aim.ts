import { Component, computed, inject, input, output } from '@angular/core';
import { TakeFocus } from '@careway/portal-ui/focus';
import { Field, Input } from '@careway/portal-ui/form';
import { I18n, TPipe } from '@careway/portal-ui/i18n';
import { aimChoices, RANGE } from './goal-words.ts';

/** By what one sees that a goal is reached, as typed. */
export interface Aim {
  readonly comparator: string;
  readonly low: string;
  readonly target: string;
}

/** Below, above or between: one value, or the two ends of a range. What belongs beside them is its content. */
@Component({
  selector: 'cw-goal-aim',
  imports: [Field, Input, TakeFocus, TPipe],
  host: { '[class]': `wide() || isRange() ? 'triple' : 'pair'` },
  template: `<cw-field [controlId]="prefix() + '-comparator'" [label]="'clinic.goal.comparator' | t">
      <select #comparatorBox cwInput (change)="changed.emit(['comparator', comparatorBox.value])">
        <option value="" [selected]="aim().comparator === ''">{{ 'clinic.goal.no-comparator' | t }}</option>
        @for (one of comparators(); track one.value) {
          <option [value]="one.value" [selected]="aim().comparator === one.value">{{ one.sign }}</option>
        }
      </select>
    </cw-field>
    @if (isRange()) {
      <cw-field [controlId]="prefix() + '-low'" [label]="'clinic.goal.low' | t" [error]="faultOf()(prefix() + '-low')">
        <input
          #lowBox
          cwInput
          dir="ltr"
          inputmode="decimal"
          autocomplete="off"
          [value]="aim().low"
          (input)="changed.emit(['low', lowBox.value])"
        />
      </cw-field>
    }
    <cw-field [controlId]="prefix() + '-target'" [label]="targetLabel()" [error]="faultOf()(prefix() + '-target')">
      <input
        #targetBox
        cwInput
        [cwTakeFocus]="fresh()"
        dir="ltr"
        inputmode="decimal"
        autocomplete="off"
        [value]="aim().target"
        (input)="changed.emit(['target', targetBox.value])"
      />
    </cw-field>
    <ng-content />`,
})
export class GoalAim {
  private readonly i18n = inject(I18n);
  /** Begins the names of its controls. */
  readonly prefix = input.required<string>();
  readonly aim = input.required<Aim>();
  /** Of what the values are, where that is known. */
  readonly unit = input<string>();
  /** Something stands beside it. */
  readonly wide = input(false);
  /** The form was just opened: one writes the target first. */
  readonly fresh = input(false);
  readonly faultOf = input.required<(controlId: string) => string | undefined>();
  readonly changed = output<readonly [field: keyof Aim, value: string]>();

  protected readonly comparators = computed(() => aimChoices(this.i18n.t('clinic.goal.is-between')));
  protected readonly isRange = computed(() => this.aim().comparator === RANGE);
  protected readonly targetLabel = computed(() => {
    const [name, unit] = [this.isRange() ? 'high' : 'target', this.unit()];
    return unit === undefined ? this.i18n.t(`clinic.goal.${name}`) : this.i18n.t(`clinic.goal.${name}-in`, { unit });
  });
}
