import { computed, inject, linkedSignal, type Signal } from '@angular/core';
import { Chart } from '../patient/chart.ts';
import { Drafts } from './drafts.ts';

type Fields<F extends string> = Readonly<Record<F, string>>;

/** Small forms of the open chart, one for each thing that they are about (`id`; empty where there is one only). */
export interface KeptForms<F extends string> {
  /** The fields as they were typed; what nobody typed into is as the form begins. */
  of(id: string): Fields<F>;
  isWritten(id: string): boolean;
  set(id: string, field: F, value: string): void;
  /** Before it is sent. To call when it stands: the form is emptied, unless something else was typed into it meanwhile. */
  sending(id: string): () => void;
  /** Gives it up; what was typed can be taken back. */
  drop(id: string): void;
}

/**
 * Keeps small forms of the chart with its remarks, under their own name: on the server, for the writer only, through a closed tab. Only
 * what was typed is kept, so that a field which nobody touched follows what stands on the record.
 */
export function keptForms<F extends string>(form: string, empty: (id: string) => Fields<F>): KeptForms<F> {
  const drafts = inject(Drafts);
  const chart = inject(Chart);
  const nameOf = (id: string): string => (id === '' ? form : `${form}-${id}`);
  const textOf = (id: string): string | undefined => drafts.of(chart.memberId())?.remarks?.[nameOf(id)];
  const typed = (id: string): Partial<Fields<F>> => JSON.parse(textOf(id) ?? '{}') as Partial<Fields<F>>;
  return {
    of: (id) => ({ ...empty(id), ...typed(id) }),
    isWritten: (id) => textOf(id) !== undefined,
    set: (id, field, value) => {
      const { [field]: _, ...others } = typed(id) as Record<string, string>;
      const all = value === empty(id)[field] ? others : { ...others, [field]: value };
      drafts.remark(chart.memberId(), nameOf(id), Object.keys(all).length === 0 ? '' : JSON.stringify(all));
    },
    sending: (id) => {
      const [memberId, name, text] = [chart.memberId(), nameOf(id), textOf(id)];
      return () => {
        if (drafts.of(memberId)?.remarks?.[name] === text) drafts.remark(memberId, name, '');
      };
    },
    drop: (id) => drafts.dropRemark(chart.memberId(), nameOf(id)),
  };
}

/**
 * One of these forms as the page around it has it: open because words wait in it, and from then on until it is put away, so that whoever
 * erases the last word still has the form to write in. Another chart begins anew.
 */
export function keptForm(form: string): { readonly isOpen: Signal<boolean>; close(): void; drop(): void } {
  const drafts = inject(Drafts);
  const chart = inject(Chart);
  const waits = computed(() => drafts.of(chart.memberId())?.remarks?.[form] !== undefined);
  const open = linkedSignal<{ readonly memberId: string | undefined; readonly waits: boolean }, boolean>({
    source: () => ({ memberId: chart.memberId(), waits: waits() }),
    computation: (now, before) => now.waits || (before !== undefined && before.source.memberId === now.memberId && before.value),
  });
  return {
    isOpen: open.asReadonly(),
    close: () => open.set(waits()),
    drop: () => (drafts.dropRemark(chart.memberId(), form), open.set(false)),
  };
}
