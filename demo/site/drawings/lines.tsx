/** One drawing for each course, on the same 320 by 210 ground. They repeat what stands beside them: decoration. */
import type { ReactNode } from 'react'
import type { Line } from '../text-shape'

const Ground = ({ children }: { readonly children: ReactNode }) => (
  <svg viewBox="0 0 320 210" aria-hidden="true" focusable="false">
    <path fill="var(--d-ground)" d="M0 0 H320 V210 H0 Z" />
    {children}
  </svg>
)

const Music = () => (
  <Ground>
    <path fill="var(--d-far)" d="M0 170 H320 V210 H0 Z" />
    <path fill="var(--d-window)" d="M232 26 H296 V98 H232 Z" />
    <path stroke="var(--d-wall-2)" strokeWidth="4" d="M264 26 V98 M232 58 H296" />
    <path fill="var(--d-roof)" d="M26 66 H162 V180 H26 Z" />
    <path
      fill="var(--d-deep)"
      d="M20 58 H168 V68 H20 Z M20 118 H176 V132 H20 Z M26 132 H36 V184 H26 Z M160 132 H170 V184 H160 Z"
    />
    <path fill="var(--d-sail)" d="M26 110 H170 V119 H26 Z" />
    <g fill="var(--d-deep)">
      {[37, 47, 67, 77, 87, 107, 117, 137, 147, 157].map((x) => (
        <path key={x} d={`M${x} 110 h5 v5 h-5 Z`} />
      ))}
    </g>
    <path fill="var(--d-sail)" d="M70 72 L97 76 L124 72 V102 L97 106 L70 102 Z" />
    <path
      fill="none"
      stroke="var(--d-mid)"
      strokeWidth="2"
      d="M97 76 V106 M76 82 L91 84 M76 89 L91 91 M76 96 L91 98 M103 84 L118 82 M103 91 L118 89"
    />
    <path fill="var(--d-wall-2)" d="M62 176 H134 V184 H62 Z" />
    <path
      stroke="var(--d-deep)"
      strokeWidth="5"
      strokeLinecap="round"
      d="M74 184 L70 200 M122 184 L126 200"
    />
    <g transform="translate(228 92) rotate(14)">
      <path fill="var(--d-deep)" d="M-4 -62 H4 V20 H-4 Z M-7 -76 H7 V-60 H-7 Z" />
      <path
        fill="var(--d-wall)"
        d="M0 14 C16 8 24 20 18 34 C15 42 30 50 29 68 C28 90 -28 90 -29 68 C-30 50 -15 42 -18 34 C-24 20 -16 8 0 14 Z"
      />
      <circle cx="0" cy="46" r="8" fill="var(--d-deep)" />
      <path fill="var(--d-deep)" d="M-11 66 H11 V70 H-11 Z" />
      <path stroke="var(--d-sail)" strokeWidth="1.2" d="M-2 -60 V66 M2 -60 V66" />
    </g>
  </Ground>
)

const Outdoor = () => (
  <Ground>
    <circle cx="236" cy="56" r="24" fill="var(--d-sun)" />
    <path fill="var(--d-far)" d="M0 112 C60 70 112 78 164 102 C214 122 262 76 320 86 V150 H0 Z" />
    <path fill="var(--d-water)" d="M0 130 C90 122 220 136 320 126 V210 H0 Z" />
    <path fill="var(--d-near)" d="M0 134 C50 126 96 138 128 158 C156 178 150 196 170 210 H0 Z" />
    <path fill="var(--d-roof)" d="M18 172 L62 96 L106 172 Z" />
    <path fill="var(--d-deep)" d="M62 96 L78 172 H46 Z" />
    <path fill="var(--d-wall)" d="M62 112 L72 172 H53 Z" />
    <path
      stroke="var(--d-deep)"
      strokeWidth="3"
      strokeLinecap="round"
      d="M62 96 L56 86 M62 96 L68 86 M18 172 L8 178 M106 172 L116 180"
    />
    <g transform="translate(244 164)">
      <path fill="var(--d-roof)" d="M-66 4 C-40 -8 40 -8 66 4 C40 18 -40 18 -66 4 Z" />
      <path fill="var(--d-deep)" d="M-12 -1 C-6 -5 8 -5 14 -1 C8 4 -6 4 -12 -1 Z" />
      <path fill="var(--d-sail)" d="M-9 0 C-10 -22 -6 -28 1 -28 C8 -28 12 -22 11 0 Z" />
      <circle cx="1" cy="-38" r="9" fill="var(--d-wall)" />
      <path fill="var(--d-deep)" d="M-9 -39 C-9 -52 11 -52 11 -39 Z" />
      <path stroke="var(--d-deep)" strokeWidth="3.5" strokeLinecap="round" d="M-44 -34 L46 2" />
      <path fill="var(--d-deep)" d="M-54 -42 L-42 -38 L-40 -31 L-50 -33 Z M44 -3 L56 2 L58 10 L46 6 Z" />
    </g>
    <g fill="none" stroke="var(--d-ripple)" strokeWidth="3" strokeLinecap="round">
      <path d="M176 144 H208 M268 142 H300 M190 190 H240 M262 196 H304" />
    </g>
  </Ground>
)

const Workshop = () => (
  <Ground>
    <path fill="var(--d-far)" d="M0 172 H320 V210 H0 Z" />
    <path stroke="var(--d-deep)" strokeWidth="3" d="M206 0 V30" />
    <path fill="var(--d-deep)" d="M188 48 C188 34 196 28 206 28 C216 28 224 34 224 48 Z" />
    <path fill="var(--d-sun)" opacity="0.55" d="M190 48 H222 L262 128 H150 Z" />
    <path fill="var(--d-wall-2)" d="M22 24 H132 V88 H22 Z" />
    <g stroke="var(--d-deep)" strokeWidth="5" strokeLinecap="round">
      <path d="M42 40 V76 M68 40 V58 M112 40 V78" />
    </g>
    <path fill="var(--d-deep)" d="M32 36 H52 V46 H32 Z M60 56 H76 L68 80 Z M100 66 L124 72 V80 L100 76 Z" />
    <path fill="none" stroke="var(--d-deep)" strokeWidth="4" d="M84 40 C98 46 98 72 84 78" />
    <path
      fill="var(--d-wall)"
      d="M40 110 C110 128 210 128 296 100 C290 136 262 160 216 162 H112 C74 160 48 142 40 110 Z"
    />
    <path
      fill="none"
      stroke="var(--d-roof)"
      strokeWidth="5"
      strokeLinecap="round"
      d="M40 110 C110 128 210 128 296 100"
    />
    <path
      fill="none"
      stroke="var(--d-wall-2)"
      strokeWidth="3"
      d="M49 130 C116 146 206 144 286 124 M70 150 C122 158 200 158 258 146"
    />
    <path
      stroke="var(--d-deep)"
      strokeWidth="7"
      strokeLinecap="round"
      d="M100 158 L84 198 M100 158 L118 198 M226 158 L210 198 M226 158 L244 198 M90 182 H112 M216 182 H238"
    />
    <g transform="translate(166 106) rotate(2)">
      <path fill="var(--d-roof)" d="M-24 2 H26 V14 H-24 Z" />
      <path fill="var(--d-deep)" d="M-16 2 C-18 -14 -4 -14 -4 2 Z M12 2 C10 -8 22 -8 20 2 Z" />
    </g>
    <path
      fill="none"
      stroke="var(--d-wall)"
      strokeWidth="4"
      strokeLinecap="round"
      d="M262 200 C262 190 276 190 276 198 C276 204 268 204 268 199 M160 202 C160 194 170 194 170 200"
    />
  </Ground>
)

const drawings: Readonly<Record<Line['key'], () => ReactNode>> = {
  music: Music,
  outdoor: Outdoor,
  workshop: Workshop,
}

export const LineDrawing = ({ of }: { readonly of: Line['key'] }) => {
  const Drawing = drawings[of]
  return <Drawing />
}
