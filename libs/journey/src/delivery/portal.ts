/** Where the portal is reached, for links in what goes out; without a slash at its end. */
export class Portal {
  constructor(readonly url: string) {}
}
