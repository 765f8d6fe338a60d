import 'reflect-metadata';

const WORKING_STATE = Symbol.for('careway.working-state');

/** An entity whose changes need no fact: drafts, sessions. The list of all of them is short and stands in the architecture test. */
export const WorkingState = (): ClassDecorator => (target) => {
  Reflect.defineMetadata(WORKING_STATE, true, target);
};
export const isWorkingState = (target: object): boolean => Reflect.getMetadata(WORKING_STATE, target) === true;

/** What every member-scoped entity has: the key is (memberId, id), `version` counts its saves from 1. */
export interface MemberScoped {
  readonly memberId: string;
  readonly id: string;
  version?: number;
}
