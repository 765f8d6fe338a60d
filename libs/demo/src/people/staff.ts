import { type Name, named } from './person.ts';

export interface StaffRow {
  readonly key: string;
  readonly name: Name;
  readonly kind: 'administrator' | 'moderator';
}

export const STAFF = [
  { key: 'dayan', name: named('דיין תמר', 'Dayan Tamar'), kind: 'administrator' },
  { key: 'gabay', name: named('גבאי אורית', 'Gabay Orit'), kind: 'administrator' },
  { key: 'romano', name: named('רומנו אלון', 'Romano Alon'), kind: 'moderator' },
  { key: 'shapira', name: named('שפירא מיכל', 'Shapira Michal'), kind: 'moderator' },
] as const satisfies readonly StaffRow[];
