/** The area's pages, as a list to look at: the demo person who may see each, and its address. */
export const ADMIN_ADDRESSES = [
  { as: 'dayan', path: '/admin' },
  { as: 'dayan', path: '/admin?stage=closed&count=journeys' },
  { as: 'dayan', path: '/admin?age=0-5&sex=other&district=Nowhere' },
  { as: 'dayan', path: '/admin/table/district' },
  { as: 'dayan', path: '/admin/table/clinic' },
  { as: 'dayan', path: '/admin/table/age' },
  { as: 'dayan', path: '/admin/table/sex' },
] as const;
