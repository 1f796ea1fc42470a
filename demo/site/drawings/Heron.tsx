/** The heron of the bay, about 120 wide and 200 high, standing on its own origin's bottom edge. */
export const Heron = () => (
  <g>
    <g fill="none" stroke="var(--d-deep)" strokeWidth="3" strokeLinecap="round" strokeLinejoin="round">
      <path d="M56 118 L55 198" />
      <path d="M66 118 L69 156 L64 198" />
    </g>
    <path
      fill="var(--d-heron)"
      d="M6 124 C16 104 34 84 58 80 C74 77 84 84 86 96 C88 110 78 122 62 124 C44 126 26 118 6 124 Z"
    />
    <path fill="var(--d-deep)" d="M6 124 C22 104 44 96 66 100 C56 110 40 118 6 124 Z" />
    <path
      fill="none"
      stroke="var(--d-heron)"
      strokeWidth="9"
      strokeLinecap="round"
      d="M74 92 C92 84 92 68 82 56 C73 45 76 30 90 27"
    />
    <path fill="var(--d-heron)" d="M84 22 C90 17 99 19 102 25 L99 32 C94 35 88 35 85 31 Z" />
    <path fill="var(--d-sand)" d="M100 24 L131 31 L99 32 Z" />
    <path
      fill="none"
      stroke="var(--d-deep)"
      strokeWidth="3"
      strokeLinecap="round"
      d="M97 22 C88 17 78 20 66 25"
    />
  </g>
)
