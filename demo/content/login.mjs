/** The demo's editor. Not a secret: it opens nothing but a demo on one's own machine. */
export const login = {
  name: 'Karen Lyst Damgaard',
  email: 'karen@hejrevig.example',
  password: 'hejren-ved-vigen',
}
