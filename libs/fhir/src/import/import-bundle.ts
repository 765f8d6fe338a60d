import { readBundle } from '../chart/bundle.ts';
import { askedFor } from '../chart/known.ts';
import { sourceOf } from '../chart/source.ts';
import { mapBundle, type MappedBundle } from '../map/map-bundle.ts';
import { decode, parse, UnreadableError } from '../read/parse.ts';
import { type ImportAnswer, unreadable } from './answer.ts';
import { chunks } from './chunks.ts';
import type { Commands, ImportReport } from './commands.ts';
import { leftOutOf, notesOf, peopleOf, refusalsOf, refusedByContexts, totalsOf, warningsOf } from './tell.ts';

/**
 * Takes one bundle: read, mapped and checked as a whole, and only then sent. A transaction with a fault is refused whole, as FHIR
 * asks; of a batch or collection the sound resources are taken. @throws CommandFailedError when a context does not take its part
 */
export async function importBundle(
  bytes: Uint8Array,
  commands: Commands,
  source: string | undefined,
  today: string,
): Promise<ImportAnswer> {
  let mapped: MappedBundle;
  try {
    const bundle = readBundle(parse(decode(bytes)));
    const asked = askedFor(bundle.entries.map(({ resource }) => resource));
    const known = asked.length ? await commands.known(sourceOf(bundle, source), asked) : undefined;
    mapped = mapBundle(bundle, source, today, known);
  } catch (error) {
    if (error instanceof UnreadableError) return unreadable(error.place, error.message);
    throw error;
  }
  const refused = refusalsOf(mapped.resources);
  if (refused.length && mapped.kind === 'transaction') return answer(mapped, 'refused', [], refused);
  const reports = await send(mapped, commands);
  return answer(mapped, 'taken', reports, refused);
}

/** The registry first: a member is known before anything is told of them. */
async function send({ intake, source }: MappedBundle, commands: Commands): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const items of chunks(intake.registry)) reports.push(await commands.importRegistry(source, items));
  for (const [memberId, lists] of intake.diagnosis)
    for (const items of chunks(lists)) reports.push(await commands.importDiagnosis(memberId, source, items));
  for (const [memberId, lists] of intake.treatment)
    for (const items of chunks(lists)) reports.push(await commands.importTreatment(memberId, source, items));
  return reports;
}

function answer(
  mapped: MappedBundle,
  status: 'taken' | 'refused',
  reports: readonly ImportReport[],
  refused: ImportAnswer['refused'],
): ImportAnswer {
  const { resources, source } = mapped;
  const later = refusedByContexts(
    resources,
    reports.flatMap((one) => one.refused),
  );
  return {
    status,
    source,
    totals: totalsOf(
      resources,
      reports.flatMap(({ counts }) => counts),
      later,
      status === 'refused',
    ),
    leftOut: notesOf(resources, leftOutOf),
    warnings: notesOf(resources, warningsOf),
    refused: [...refused, ...later],
    people: status === 'taken' ? peopleOf(mapped) : [],
  };
}
