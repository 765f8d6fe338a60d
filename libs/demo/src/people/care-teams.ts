/** Who was put into whose care team by the clinic, beside those who treat because of a visit. */
export const CARE_TEAMS: Readonly<Record<string, readonly string[]>> = {
  noa: ['levi', 'khoury', 'stern'],
  ruth: ['levi', 'feldman', 'tadesse'],
  dan: ['peretz'],
  tamar: ['peretz', 'ben-ami'],
  yosef: ['mansour', 'nasser', 'khoury'],
  salma: ['gordon', 'mansour'],
  galina: ['sokolova', 'feldman', 'volkov'],
  inbar: ['ben-ami', 'golan'],
  almaz: ['sokolova', 'tadesse'],
  avi: ['levi', 'nasser'],
  maya: ['peretz'],
  // Two who look after somebody to whom nothing has happened yet.
  'ethiopian-ein-shaked-2-1': ['sokolova', 'volkov'],
  'french-shaar-hayam-2-1': ['azoulay', 'gordon'],
};
