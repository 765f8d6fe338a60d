import { Allow } from '@careway/access';
import type { ResolverContext } from '@careway/service';
import { Mutation, Query, ResolveField, ResolveReference, Resolver } from '@nestjs/graphql';
import { DeviceQueries } from '../device/device.queries.ts';
import { languageOf, type LanguageArgs } from '../pathway/language.ts';
import { type Advice, dangerNow } from './advice.ts';
import { type CsvFileOf, type CsvReport, ReadingCsvService } from './reading.csv.ts';
import type { ReadingDoubtedError } from './reading.errors.ts';
import { kindFrom, nameOf, type ReadingInput, type ReadingValues } from './reading.input.ts';
import { ReadingQueries } from './reading.queries.ts';
import { type ReadingEdit, ReadingService, type Recorded } from './reading.service.ts';
import { showReading, type ShownReading } from './reading.show.ts';

interface ById {
  readonly id: string;
}
/** The first new ones of a file; the counts say the rest. */
const SHOWN_LINES = 20;

const showRecorded = ({ reading, duplicate, advice }: Recorded) => ({
  __typename: 'ReadingRecorded',
  reading: showReading(reading),
  duplicate,
  advice,
});
const guessOf = (doubted: ReadingDoubtedError | null) => {
  const guess = doubted?.suggestion;
  return guess ? { ...guess, kind: nameOf(guess.kind), measuredAt: null } : null;
};
const showReport = ({ checked: { readings, doubles }, refused }: CsvReport) => ({
  __typename: 'ReadingsReport',
  recorded: readings.length,
  duplicates: doubles,
  refused: refused.map(({ line, code, doubted }) => ({ line, code, suggestion: guessOf(doubted) })),
  readings: readings.slice(0, SHOWN_LINES).map(({ kind, value, second, unit, occurredAt }) => ({
    ...{ kind: nameOf(kind), value, second, unit, measuredAt: occurredAt },
  })),
});

@Resolver('Reading')
export class ReadingResolver {
  constructor(
    private readonly commands: ReadingService,
    private readonly files: ReadingCsvService,
    private readonly queries: ReadingQueries,
    private readonly devices: DeviceQueries,
  ) {}

  @Query() @Allow('reading.read') reading(_: unknown, { id }: ById, { ctx }: ResolverContext) {
    return this.queries.byId(ctx, id);
  }
  @Mutation() @Allow('reading.record') recordReading(
    _: unknown,
    { memberId, reading }: { memberId: string; reading: ReadingInput },
    { ctx }: ResolverContext,
  ) {
    return this.commands.record(ctx, memberId, reading).then(showRecorded);
  }
  @Mutation() @Allow('reading.record') correctReading(
    _: unknown,
    { values, ...edit }: ReadingEdit & { values: ReadingValues },
    { ctx }: ResolverContext,
  ) {
    return this.commands.correct(ctx, edit, values).then(showRecorded);
  }
  @Mutation() @Allow('reading.record') withdrawReading(_: unknown, edit: ReadingEdit, { ctx }: ResolverContext) {
    return this.commands.withdraw(ctx, edit).then(showReading);
  }
  @Mutation() @Allow('reading.record') undoReading(_: unknown, edit: ReadingEdit, { ctx }: ResolverContext) {
    return this.commands.undo(ctx, edit).then(showReading);
  }
  @Mutation() @Allow('reading.record') saveReadings(_: unknown, file: CsvFileOf, { ctx }: ResolverContext) {
    return this.files.save(ctx, file).then(showReport);
  }
  @ResolveReference() @Allow('reading.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.resolve(ctx, id);
  }
  @ResolveField() @Allow('reading.read') device({ memberId, deviceId }: ShownReading, _: unknown, { ctx }: ResolverContext) {
    return this.devices.one(ctx, memberId, deviceId);
  }
  @ResolveField() @Allow('reading.read') danger({ row }: ShownReading, _: unknown, { ctx }: ResolverContext) {
    return dangerNow(row, ctx.now) ?? null;
  }
}

@Resolver('ReadingDay')
export class ReadingDayResolver {
  constructor(private readonly queries: ReadingQueries) {}

  @ResolveReference() @Allow('reading.read') resolveReference({ id }: ById, { ctx }: ResolverContext) {
    return this.queries.day(ctx, id);
  }
}

@Resolver('ReadingAdvice')
export class ReadingAdviceResolver {
  @ResolveField() @Allow('reading.read') level({ level }: Advice) {
    return level.toUpperCase();
  }
  @ResolveField() @Allow('reading.read') text({ text }: Advice, { language }: LanguageArgs) {
    return text[languageOf(language)];
  }
}

@Resolver('ReadingDoubtedError')
export class ReadingDoubtedResolver {
  @ResolveField() @Allow('reading.record') because({ because }: ReadingDoubtedError, { language }: LanguageArgs) {
    return because[languageOf(language)];
  }
  @ResolveField() @Allow('reading.record') suggestion(doubted: ReadingDoubtedError) {
    return guessOf(doubted);
  }
}

interface Asked {
  readonly kind?: string | null;
  readonly days: number;
  readonly withdrawn: boolean;
}
@Resolver('Member')
export class MemberReadingResolver {
  constructor(private readonly queries: ReadingQueries) {}

  @ResolveField() @Allow('reading.read') readings({ id }: ById, { kind, ...asked }: Asked, { ctx }: ResolverContext) {
    return this.queries.ofMember(ctx, id, { ...asked, kind: kind ? kindFrom(kind) : undefined });
  }
}
