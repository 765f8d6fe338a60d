import { toGlobalId } from '@careway/contracts';
import type { Chart } from '../chart/chart.ts';
import type { Clock } from '../kit/clock.ts';
import { MEDICINE_USES, type MedicineUse, type RequestState } from '../people/medicine-use.ts';
import { asClinician, asMember, expectOne, type Voice, type WalkClient, WalkError } from './client.ts';
import { crowd } from './crowd.ts';

interface Medicine {
  readonly version: number;
  readonly status: string;
  readonly dosage: string | null;
  readonly refill: { readonly id: string; readonly status: RequestState } | null;
  readonly doses: readonly { readonly day: string }[];
}
interface Answer {
  readonly __typename: string;
  readonly message?: string;
}
const MEDICINE = 'version status dosage refill { id status } doses(days: 30) { day }';
const PATIENCE_MS = 10_000;
const DAY_WORDS: Readonly<Record<string, string>> = {
  T: 'status: TAKEN',
  M: 'status: MISSED, reason: FORGOT',
  S: 'status: SKIPPED, reason: FELT_WELL',
};
/** The steps that lead to each state, in their order. */
const STEPS: Readonly<Record<RequestState, readonly RequestState[]>> = {
  REQUESTED: [],
  REFUSED: ['REFUSED'],
  APPROVED: ['APPROVED'],
  DISPENSED: ['APPROVED', 'DISPENSED'],
  COLLECTED: ['APPROVED', 'DISPENSED', 'COLLECTED'],
};

/** Members ask for more and say what they took, clinicians decide, each as oneself. What stands as wanted already is left alone. */
export async function useMedicines(client: WalkClient, charts: readonly Chart[], clock: Clock): Promise<void> {
  await crowd(MEDICINE_USES, 4, async (use) => {
    const chart = charts.find(({ person }) => person.key === use.member)!;
    const journey = chart.concern(use.concern).journeyId;
    const ordered = chart.treatment.medications.find(({ journeyId, code }) => journeyId === journey && code.text === use.drug.text);
    if (!ordered) throw new WalkError(`${use.member} has no ${use.drug.text} for ${use.concern}.`);
    await new Box(client, chart.memberId, toGlobalId({ memberId: chart.memberId, id: ordered.id }), use, clock).use();
  });
}

/** One medicine in the hands of its member and of who prescribes it. */
class Box {
  constructor(
    private readonly client: WalkClient,
    private readonly about: string,
    private readonly id: string,
    private readonly of: MedicineUse,
    private readonly clock: Clock,
  ) {}

  async use(): Promise<void> {
    const { doses = '', changed, request, stopped } = this.of;
    await this.tell(doses);
    const { version, dosage } = await this.read();
    if (changed && dosage !== changed[0])
      await this.asClinician(
        'changeMedication',
        '$id: ID!, $v: Int!, $d: String!, $why: String!',
        'id: $id, expectedVersion: $v, changes: { dosage: $d }, reason: $why',
        { id: this.id, v: version, d: changed[0], why: changed[1] },
        'Medication',
      );
    if (request) await this.ask(request);
    const now = await this.read();
    if (stopped && now.status === 'active')
      await this.asClinician(
        'stopMedication',
        '$id: ID!, $v: Int!, $why: String!',
        'id: $id, expectedVersion: $v, reason: $why',
        { id: this.id, v: now.version, why: stopped },
        'Medication',
      );
  }

  /** The last letter is yesterday's, so that today still waits for its word. */
  private async tell(doses: string): Promise<void> {
    const said = (await this.read()).doses.map(({ day }) => day);
    for (const [n, letter] of [...doses].entries()) {
      const day = this.clock.date(doses.length - n);
      const words = DAY_WORDS[letter];
      if (!words || said.includes(day)) continue;
      const passed = `medicationId: $id, day: $day, ${words}`;
      await this.command('recordDose', '$id: ID!, $day: LocalDate!', passed, { id: this.id, day }, 'Medication', asMember(this.of.member));
    }
  }

  private async ask(wanted: RequestState): Promise<void> {
    if (!(await this.read()).refill)
      await this.command('requestRefill', '$id: ID!', 'medicationId: $id', { id: this.id }, 'Refill', asMember(this.of.member));
    const open = (await this.read()).refill!;
    const steps = STEPS[wanted];
    for (const step of steps.slice(steps.indexOf(open.status) + 1)) await this.step(open.id, step);
  }

  private async step(id: string, to: RequestState): Promise<void> {
    if (to === 'APPROVED') await this.asClinician('approveRefill', '$id: ID!', 'id: $id', { id }, 'Refill');
    if (to === 'DISPENSED') await this.asClinician('dispenseRefill', '$id: ID!', 'id: $id', { id }, 'Refill');
    if (to === 'COLLECTED') await this.command('collectRefill', '$id: ID!', 'id: $id', { id }, 'Refill', asMember(this.of.member));
    if (to === 'REFUSED')
      await this.asClinician('refuseRefill', '$id: ID!, $why: String!', 'id: $id, reason: $why', { id, why: this.of.refusal }, 'Refill');
  }

  private read(): Promise<Medicine> {
    const query = `query DemoWalk($id: ID!) { medication(id: $id) { ${MEDICINE} } }`;
    return this.client.ask<Medicine>({ ...this.asked(), query, variables: { id: this.id } });
  }

  private asClinician(field: string, given: string, passed: string, variables: object, type: string): Promise<void> {
    return this.command(field, given, passed, variables, type, asClinician(this.of.by));
  }

  private async command(field: string, given: string, passed: string, variables: object, type: string, as: Voice): Promise<void> {
    const query = `mutation DemoWalk(${given}) { ${field}(${passed}) { __typename ... on DomainError { message } } }`;
    expectOne(await this.client.ask<Answer>({ ...this.asked(as), query, variables }), [type]);
  }

  private asked(as: Voice = asClinician(this.of.by)) {
    return { service: 'treatment', as, about: this.about, patience: PATIENCE_MS };
  }
}
