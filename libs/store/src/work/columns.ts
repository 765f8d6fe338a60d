import { getMetadataArgsStorage } from 'typeorm';

/** A class with TypeORM's decorators. */
export type EntityClass<E> = new () => E;
export interface Column {
  readonly property: string;
  readonly name: string;
  readonly type: string;
}

const read = new Map<unknown, { table: string; columns: readonly Column[] }>();

/** Table and columns of an entity, as its decorators say: the one place where a field is described. */
export function tableOf(entity: EntityClass<object>): { table: string; columns: readonly Column[] } {
  const known = read.get(entity);
  if (known) return known;
  const classes: unknown[] = [];
  for (let one: unknown = entity; typeof one === 'function' && one !== Function.prototype; one = Object.getPrototypeOf(one))
    classes.push(one);
  const storage = getMetadataArgsStorage();
  const declared = storage.tables.find(({ target }) => target === entity);
  if (!declared) throw new Error(`${entity.name} names no table.`);
  const table = declared.name ?? snake(entity.name);
  const columns = classes
    .toReversed()
    .flatMap((target) => storage.columns.filter((column) => column.target === target))
    .map(({ propertyName, options }) => ({
      property: propertyName,
      name: options.name ?? propertyName,
      type: `${String(options.type)}${options.array ? '[]' : ''}`,
    }));
  const found = { table, columns };
  read.set(entity, found);
  return found;
}

/** As TypeORM names the table of an entity that names none. */
const snake = (name: string): string => name.replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`).toLowerCase();

/** The column of a property. @throws where the entity has no such property */
export function columnOf(entity: EntityClass<object>, property: string): string {
  const column = tableOf(entity).columns.find((one) => one.property === property);
  if (!column) throw new Error(`${entity.name}.${property} is no column.`);
  return column.name;
}
