/**
 * SQL that holds a column to the table that its verbs ask (ADR 24): of rows that are no member's, which no entity declares. The function
 * `leaves_its_table` comes with communities.
 */
export const held = (table: string, column: string, next: Readonly<Record<string, readonly string[]>>): string => {
  const moves = Object.entries(next).flatMap(([from, all]) => all.map((to) => `${from}>${to}`));
  const broken = `old.${column} is distinct from new.${column} and (old.${column} || '>' || new.${column}) <> all ('{${moves.join(',')}}'::text[])`;
  return `create trigger ${table}_${column}_held before update on ${table} for each row when (${broken}) execute function leaves_its_table();`;
};
