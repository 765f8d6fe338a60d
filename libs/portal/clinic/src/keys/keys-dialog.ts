import { Component, ElementRef, inject } from '@angular/core';
import { Button } from '@careway/portal-ui/action';
import { Switch } from '@careway/portal-ui/form';
import { TPipe } from '@careway/portal-ui/i18n';
import { keyOf, Keys } from './keys.ts';

/** What each key does, by the name of its words. */
const KEYS = [
  ['/', 'find'],
  ['↓', 'found'],
  ['j', 'down'],
  ['k', 'up'],
  ['↵', 'open'],
  ['c', 'claim'],
  ['h', 'hand-over'],
  ['s', 'rest'],
  ['e', 'done'],
  ['u', 'undo'],
  ['[ ]', 'parts'],
  ['t', 'task'],
  ['m', 'message'],
  ['n', 'note'],
  ['?', 'help'],
] as const;

/** The list of keys, on `?`; the one place where they are switched off and on. */
@Component({
  selector: 'cw-keys-dialog',
  imports: [Button, Switch, TPipe],
  host: { '(document:keydown)': 'ask($event)' },
  template: `<dialog class="pane pad" aria-labelledby="keys-title">
    <h2 id="keys-title">{{ 'clinic.keys.title' | t }}</h2>
    <dl class="in-drawer stack">
      @for (key of list; track key[0]) {
        <div class="row tight">
          <dt>
            <kbd>{{ key[0] }}</kbd>
          </dt>
          <dd>{{ 'clinic.keys.' + key[1] | t }}</dd>
        </div>
      }
    </dl>
    <p class="meta">{{ 'clinic.keys.where' | t }}</p>
    <cw-switch [label]="'clinic.keys.use' | t" [on]="keys.enabled()" (onChange)="keys.set($event)" />
    <form method="dialog">
      <button cwButton="second" type="submit" [small]="true">{{ 'clinic.keys.close' | t }}</button>
    </form>
  </dialog>`,
})
export class KeysDialog {
  protected readonly keys = inject(Keys);
  protected readonly list = KEYS;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  open(): void {
    const box = this.element.querySelector('dialog');
    if (box && !box.open) box.showModal();
  }

  protected ask(event: KeyboardEvent): void {
    if (keyOf(event) !== '?' || !this.keys.isPlain(event)) return;
    event.preventDefault();
    this.open();
  }
}
