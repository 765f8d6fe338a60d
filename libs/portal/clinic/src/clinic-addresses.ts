/** The area's pages, as a list to look at: the demo person who may see each, and its address. `:patient` is a patient of hers. */
export const CLINIC_ADDRESSES = [
  { as: 'levi', path: '/clinic' },
  { as: 'levi', path: '/clinic/patient/:patient' },
  { as: 'levi', path: '/clinic/patient/:patient?tab=message' },
  { as: 'levi', path: '/clinic/patient/:stranger' },
] as const;
