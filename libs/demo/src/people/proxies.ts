import { AREAS, type Area, type Sensitivity } from '@careway/contracts';

export interface ProxyRow {
  /** Whose record. */
  readonly of: string;
  /** Who may act. */
  readonly to: string;
  readonly areas: readonly Area[];
  readonly labels?: readonly Sensitivity[];
  /** Told by the payer's books about a child, where the member cannot speak yet; else granted by the member. */
  readonly isParent?: true;
  /** From now on; absent without an end. */
  readonly endsInDays?: number;
  /** Ends while the demo is being made: it has expired when somebody looks. */
  readonly hasExpired?: true;
}

const without = (...left: readonly Area[]): readonly Area[] => AREAS.filter((area) => !left.includes(area));
const parents = (child: string, ...adults: readonly string[]): ProxyRow[] =>
  adults.map((to) => ({ of: child, to, areas: AREAS, isParent: true }));

/** Who acts for whom in the cast: wide and narrow, without end, nearly over, and over. */
export const PROXIES: readonly ProxyRow[] = [
  { of: 'noa', to: 'yoav', areas: without('results') },
  { of: 'yoav', to: 'noa', areas: ['appointments', 'medicines'] },
  { of: 'ruth', to: 'noa', areas: AREAS },
  ...parents('dan', 'noa', 'yoav'),
  ...parents('tamar', 'noa'),
  { of: 'yosef', to: 'mariam', areas: ['profile', 'plan', 'medicines', 'appointments'] },
  { of: 'salma', to: 'karim', areas: without('messages'), labels: ['sexual'] },
  ...parents('adam', 'salma', 'karim'),
  ...parents('maya', 'shani'),
  { of: 'miriam', to: 'orly', areas: AREAS, endsInDays: 9 },
  { of: 'galina', to: 'dmitry', areas: without('messages'), hasExpired: true },
];
