import { type Ctx, require } from '@careway/access';
import { clinicManagerAppointed, clinicManagerDismissed, isUuid, staffJoined } from '@careway/contracts';
import { NotFoundError, type Tx, Work } from '@careway/store';
import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { knownId } from '../gate/caller.ts';

export interface Clinic {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  /** In other languages, by `he`, `ar`, `en`, `ru`. */
  readonly names: Readonly<Record<string, string>>;
  readonly districtNames: Readonly<Record<string, string>>;
}
export interface Clinician {
  readonly id: string;
  readonly family: string;
  readonly given: string;
  readonly prefix: string;
  readonly profession: string;
  readonly clinicId: string | null;
}
export interface Staff {
  readonly id: string;
  readonly kind: 'administrator' | 'moderator';
  readonly family: string;
  readonly given: string;
}

const CLINIC = 'select id, name, district, names, district_names as "districtNames" from clinic';
const CLINICIAN = 'select id, family, given, prefix, profession, clinic_id as "clinicId" from clinician';

/** Clinics and the people who work in them: known to everyone who is signed in. */
@Injectable()
export class DirectoryService {
  private readonly loaders = new WeakMap<Ctx, { clinics: DataLoader<string, Clinic>; clinicians: DataLoader<string, Clinician> }>();

  constructor(private readonly work: Work) {}

  clinics(ctx: Ctx): Promise<readonly Clinic[]> {
    return this.work.browse(ctx, 'directory.read', (tx) => tx.query<Clinic>(`${CLINIC} order by name, id`));
  }

  clinicians(ctx: Ctx, clinicId?: string | null): Promise<readonly Clinician[]> {
    const of = clinicId ? knownId(clinicId) : null;
    return this.work.browse(ctx, 'directory.read', (tx) =>
      tx.query<Clinician>(`${CLINICIAN} where $1::uuid is null or clinic_id = $1 order by family, given, id limit 2000`, [of]),
    );
  }

  /** @throws NotFoundError */
  clinic(ctx: Ctx, id: string): Promise<Clinic> {
    return this.loadersOf(ctx).clinics.load(id);
  }

  /** @throws NotFoundError */
  clinician(ctx: Ctx, id: string): Promise<Clinician> {
    return this.loadersOf(ctx).clinicians.load(id);
  }

  /** Makes an administrator or moderator known by name; the sign-in itself is the issuer's. Registering again corrects the name. */
  registerStaff(ctx: Ctx, { id, kind, family, given }: Staff): Promise<{ id: string }> {
    return this.manage(ctx, knownId(id), async (tx) => {
      await tx.execute(
        `insert into staff (id, kind, family, given, joined_at) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set family = excluded.family, given = excluded.given`,
        [id, kind, family, given, ctx.now],
      );
      tx.emit(staffJoined, { staffId: id, kind });
      return { id };
    });
  }

  /** @throws NotFoundError where the clinic is not known */
  appoint(ctx: Ctx, clinicId: string, personId: string): Promise<Clinic> {
    return this.manage(ctx, knownId(clinicId), async (tx) => {
      const clinic = await this.existing(tx, clinicId);
      const sql = 'insert into clinic_manager values ($1, $2, $3) on conflict do nothing';
      await tx.execute(sql, [clinicId, knownId(personId), ctx.now]);
      tx.emit(clinicManagerAppointed, { clinicId, personId });
      return clinic;
    });
  }

  dismiss(ctx: Ctx, clinicId: string, personId: string): Promise<Clinic> {
    return this.manage(ctx, knownId(clinicId), async (tx) => {
      const clinic = await this.existing(tx, clinicId);
      await tx.execute('delete from clinic_manager where clinic_id = $1 and person_id = $2', [clinicId, knownId(personId)]);
      tx.emit(clinicManagerDismissed, { clinicId, personId });
      return clinic;
    });
  }

  /** A change of the directory is about no member; the check names the thing instead. */
  private manage<T>(ctx: Ctx, about: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    require(ctx, 'directory.manage', about);
    return this.work.run(ctx, work);
  }

  private async existing(tx: Tx, clinicId: string): Promise<Clinic> {
    const [clinic] = await tx.query<Clinic>(`${CLINIC} where id = $1`, [clinicId]);
    if (!clinic) throw new NotFoundError();
    return clinic;
  }

  private loadersOf(ctx: Ctx) {
    const made = this.loaders.get(ctx) ?? {
      clinics: new DataLoader((ids: readonly string[]) => this.batch<Clinic>(ctx, CLINIC, ids)),
      clinicians: new DataLoader((ids: readonly string[]) => this.batch<Clinician>(ctx, CLINICIAN, ids)),
    };
    this.loaders.set(ctx, made);
    return made;
  }

  private async batch<Row extends { id: string }>(ctx: Ctx, select: string, ids: readonly string[]): Promise<(Row | Error)[]> {
    const rows = await this.work.run(ctx, (tx) => tx.query<Row>(`${select} where id = any ($1)`, [ids.filter(isUuid)]));
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? new NotFoundError());
  }
}
