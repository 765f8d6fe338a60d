import { type Ctx, NotYoursError, require } from '@careway/access';
import { memberCorrected } from '@careway/contracts';
import { NotFoundError, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import { knownId } from '../gate/caller.ts';
import { fromCursor, type Page, type PageArgs, pageOf, sizeOf } from '../page.ts';
import { Coverage } from './coverage.entity.ts';
import { IdentityService } from './identity.service.ts';
import { Member, type Language } from './member.entity.ts';
import { UnknownTimeZoneError } from './member.errors.ts';
import { MemberLink } from './member-link.entity.ts';

/** A member as the graph passes it on: fields are loaded when they are asked for. */
export interface MemberRef {
  readonly id: string;
  readonly memberId: string;
}
export const refOf = (memberId: string): MemberRef => ({ id: memberId, memberId });

interface PanelRow {
  readonly memberId: string;
  readonly given: string;
  readonly family: string;
  readonly yearOfBirth: number;
  readonly clinicId: string | null;
  readonly kind: 'care-team' | 'break-glass';
  readonly labels: never[];
}

const PANEL = `
  select m.member_id as "memberId", m.given, m.family, extract(year from m.birth_date)::int as "yearOfBirth", m.clinic_id as "clinicId", r.kind, r.labels
  from member m join lateral (
    select r.kind, r.labels from relation r where r.person_id = $1 and r.member_id = m.member_id and r.kind in ('care-team', 'break-glass')
      and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now()) order by r.kind = 'break-glass', r.relation_id limit 1
  ) r on true
  where m.member_id in (select o.member_id from relation o where o.person_id = $1)
    and ($3::text is null or (m.family || ' ' || m.given collate "C", m.member_id) > ($3 collate "C", $4::uuid))
  order by m.family || ' ' || m.given collate "C", m.member_id limit $2`;

/** One's own record in the registry, and those whom one treats. */
@Injectable()
export class MemberService {
  private readonly records = new WeakMap<Ctx, Map<string, Promise<Member>>>();

  constructor(
    private readonly work: Work,
    private readonly identities: IdentityService,
  ) {}

  /** The member if the person may identify them. @throws NotFoundError */
  async byId(ctx: Ctx, id: string): Promise<MemberRef> {
    return refOf((await this.identities.of(ctx, id)).memberId);
  }

  /** Everything that `member.read` tells; loaded once per request. */
  record(ctx: Ctx, memberId: string): Promise<Member> {
    const known = this.records.get(ctx) ?? new Map<string, Promise<Member>>();
    this.records.set(ctx, known);
    const record = known.get(memberId) ?? this.load(ctx, memberId);
    known.set(memberId, record);
    return record;
  }

  private async load(ctx: Ctx, memberId: string): Promise<Member> {
    const [member] = await this.work.read(ctx, 'member.read', knownId(memberId), (tx) => tx.find(Member, memberId));
    if (!member) throw new NotFoundError();
    return member;
  }

  coverage(ctx: Ctx, memberId: string): Promise<Coverage[]> {
    return this.work.read(ctx, 'member.read', knownId(memberId), (tx) => tx.find(Coverage, memberId));
  }

  links(ctx: Ctx, memberId: string): Promise<MemberLink[]> {
    return this.work.read(ctx, 'member.read', knownId(memberId), async (tx) =>
      (await tx.find(MemberLink, memberId)).filter(({ unlinkedAt }) => !unlinkedAt),
    );
  }

  /** The members whom the acting clinician treats now, by name. */
  async panel(ctx: Ctx, args: PageArgs): Promise<Page<MemberRef>> {
    if (ctx.principal.kind !== 'clinician') throw new NotYoursError('member.identify');
    const size = sizeOf(args);
    const isPlace = (value: unknown) => Array.isArray(value) && value.every((part) => typeof part === 'string') && value.length === 2;
    const [name, id] = (fromCursor(args.after, isPlace) as [string, string] | null) ?? [null, null];
    const rows = await this.work.panel(ctx, 'member.identify', async (tx) => {
      const found = await tx.query<PanelRow>(PANEL, [ctx.principal.personId, size + 1, name, id]);
      await tx.disclosed(found.slice(0, size).map(({ memberId }) => memberId));
      return found;
    });
    for (const row of rows.slice(0, size)) this.identities.know(ctx, { ...row, areas: [] });
    const page = pageOf(rows, size, ({ family, given, memberId }) => [`${family} ${given}`, memberId]);
    return { ...page, nodes: page.nodes.map(({ memberId }) => refOf(memberId)) };
  }

  /** Changes the language in which, and the zone at whose times, a member is addressed. @throws UnknownTimeZoneError */
  setLanguage(ctx: Ctx, memberId: string, language: Language, timeZone: string | undefined): Promise<MemberRef> {
    return this.work.run(ctx, async (tx) => {
      const member = await tx.load(Member, { memberId: knownId(memberId), id: memberId });
      require(ctx, 'contact.write', memberId);
      if (timeZone !== undefined && !isTimeZone(timeZone)) throw new UnknownTimeZoneError();
      member.speak(language, timeZone);
      tx.emit(memberCorrected, member.told);
      tx.ring(memberId, 'memberChanged', memberId);
      await tx.save(member);
      return refOf(memberId);
    });
  }
}

const isTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone }).format();
    return zone.includes('/');
  } catch {
    return false;
  }
};
