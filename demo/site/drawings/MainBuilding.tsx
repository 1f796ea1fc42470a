const windows = [46, 92, 138, 306, 352, 398]

export const MainBuilding = ({ title }: { readonly title: string }) => (
  <svg viewBox="0 0 480 360" role="img" aria-label={title}>
    <circle cx="392" cy="76" r="34" fill="var(--d-sun)" />
    <path fill="var(--d-far)" d="M0 236 C90 176 190 190 270 210 C350 228 420 180 480 190 V300 H0 Z" />
    <path fill="var(--d-roof)" d="M14 178 L46 112 H434 L466 178 Z" />
    <path fill="var(--d-wall)" d="M28 178 H452 V288 H28 Z" />
    <path fill="var(--d-wall)" d="M178 288 V148 L240 78 L302 148 V288 Z" />
    <path
      fill="none"
      stroke="var(--d-roof)"
      strokeWidth="14"
      strokeLinejoin="round"
      strokeLinecap="round"
      d="M166 158 L240 74 L314 158"
    />
    <path fill="var(--d-roof)" d="M92 112 V78 H114 V112 Z M366 112 V78 H388 V112 Z" />
    <g fill="var(--d-window)">
      {windows.map((x) => (
        <path key={x} d={`M${x} 204 h28 v44 h-28 Z`} />
      ))}
      <path d="M226 128 h28 v36 h-28 Z M194 198 h20 v34 h-20 Z M266 198 h20 v34 h-20 Z" />
    </g>
    <g stroke="var(--d-wall-2)" strokeWidth="3">
      {windows.map((x) => (
        <path key={x} d={`M${x + 14} 204 V248 M${x} 222 H${x + 28}`} />
      ))}
      <path d="M240 128 V164 M226 144 H254" />
    </g>
    <path fill="var(--d-deep)" d="M224 288 V224 C224 214 230 208 240 208 C250 208 256 214 256 224 V288 Z" />
    <path fill="var(--d-wall-2)" d="M212 288 H268 L276 300 H204 Z" />
    <path fill="var(--d-near)" d="M0 288 H480 V360 H0 Z" />
    <path fill="var(--d-path)" d="M206 300 H274 C290 322 316 344 352 360 H150 C180 342 200 322 206 300 Z" />
    <g transform="translate(70 300)">
      <path
        fill="none"
        stroke="var(--d-deep)"
        strokeWidth="8"
        strokeLinecap="round"
        d="M0 30 V-40 M0 -10 L-20 -34 M0 -22 L18 -46"
      />
      <path
        fill="var(--d-tree)"
        d="M-52 -58 C-58 -88 -34 -104 -18 -98 C-8 -124 36 -122 38 -94 C62 -92 64 -54 40 -46 C20 -30 -34 -28 -52 -58 Z"
      />
    </g>
    <g fill="var(--d-tree)">
      <path d="M286 300 C284 284 304 278 310 288 C320 276 340 282 338 300 Z" />
      <path d="M404 304 C402 290 420 284 428 292 C438 282 456 288 454 304 Z" />
    </g>
    <g fill="none" stroke="var(--d-deep)" strokeWidth="4" strokeLinecap="round">
      <circle cx="392" cy="326" r="17" />
      <circle cx="440" cy="326" r="17" />
      <path
        d="M392 326 L408 302 H430 L440 326 M408 302 L418 326 H392 M418 326 L430 302 M428 298 H438 M402 298 H412"
        strokeWidth="3"
      />
    </g>
  </svg>
)
