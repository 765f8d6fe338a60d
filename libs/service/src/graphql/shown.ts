import { toGlobalId } from '@careway/contracts';

/** What every item of the record has when it is stored. */
interface Stored {
  readonly memberId: string;
  readonly id: string;
  readonly journeyId: string;
  readonly sensitivity: string;
  readonly precision: string;
}
export type Shown<Row extends Stored> = Omit<Row, 'id'> & {
  /** Opaque, for the graph. */
  readonly id: string;
  /** As stored, for resolvers that go on from here. */
  readonly key: string;
};

/**
 * An item as it leaves through the graph: ids become opaque, words become the names of enums. Everything else is shown by the schema's
 * own fields, so a new field needs no line here.
 */
export function shown<Row extends Stored>(row: Row): Shown<Row> {
  const { memberId, id, journeyId } = row;
  return {
    ...row,
    key: id,
    id: toGlobalId({ memberId, id }),
    journeyId: toGlobalId({ memberId, id: journeyId }),
    sensitivity: row.sensitivity.toUpperCase(),
    precision: row.precision.toUpperCase(),
  };
}
