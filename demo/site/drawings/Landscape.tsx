/** The bay, as one sees it from the jetty: drawn for this demo, in the site's own colours. */
import { Heron } from './Heron'

const Reeds = ({ at, lean = 0 }: { readonly at: number; readonly lean?: number }) => (
  <g
    transform={`translate(${at} 420)`}
    fill="none"
    stroke="var(--d-deep)"
    strokeWidth="3"
    strokeLinecap="round"
  >
    {[0, 14, 26, 41, 55].map((x, index) => {
      const height = [92, 124, 78, 108, 64][index] ?? 80
      return (
        <g key={x}>
          <path d={`M${x} 10 Q${x + lean / 2} ${-height / 2} ${x + lean} ${-height}`} />
          {index % 2 === 1 && (
            <path strokeWidth="8" d={`M${x + lean * 0.94} ${-height + 8} L${x + lean} ${-height - 14}`} />
          )}
        </g>
      )
    })}
  </g>
)

const School = () => (
  <g transform="translate(905 176)">
    <path fill="var(--d-roof)" d="M0 30 L14 8 L150 8 L166 30 Z" />
    <path fill="var(--d-wall)" d="M6 30 H160 V62 H6 Z" />
    <path fill="var(--d-wall)" d="M56 62 V20 L82 -8 L108 20 V62 Z" />
    <path
      fill="none"
      stroke="var(--d-roof)"
      strokeWidth="6"
      strokeLinejoin="round"
      d="M51 22 L82 -11 L113 22"
    />
    <path fill="var(--d-roof)" d="M132 8 V-8 H142 V8 Z" />
    <g fill="var(--d-window)">
      {[14, 34, 118, 140].map((x) => (
        <path key={x} d={`M${x} 38 h10 v13 h-10 Z`} />
      ))}
      <path d="M77 10 h10 v13 h-10 Z M64 36 h9 v12 h-9 Z M91 36 h9 v12 h-9 Z" />
    </g>
    <path fill="var(--d-deep)" d="M77 44 h10 v18 h-10 Z" />
    <path fill="var(--d-wall-2)" d="M184 62 V38 L208 22 L232 38 V62 Z" />
    <path
      fill="none"
      stroke="var(--d-roof)"
      strokeWidth="5"
      strokeLinejoin="round"
      d="M180 41 L208 21 L236 41"
    />
    <path fill="var(--d-window)" d="M203 44 h10 v10 h-10 Z" />
  </g>
)

const Trees = () => (
  <g fill="var(--d-tree)">
    <path d="M842 238 C828 214 838 184 858 182 C880 184 888 214 874 238 Z" />
    <path d="M876 240 C866 222 872 202 886 200 C902 202 908 222 898 240 Z" />
    <path d="M1148 240 C1130 212 1140 172 1166 168 C1194 172 1202 214 1184 240 Z" />
    <path d="M1190 240 C1180 222 1186 204 1200 202 C1216 204 1222 224 1212 240 Z" />
  </g>
)

const Jetty = () => (
  <g>
    <g stroke="var(--d-deep)" strokeWidth="5" strokeLinecap="round">
      <path d="M560 302 V330 M620 304 V336 M680 306 V342" />
    </g>
    <path fill="var(--d-wall-2)" d="M520 292 L708 300 V308 L520 298 Z" />
    <path fill="var(--d-roof)" d="M716 322 H806 C800 338 790 342 776 342 H744 C730 342 720 336 716 322 Z" />
    <path fill="none" stroke="var(--d-deep)" strokeWidth="3" d="M758 322 V246" />
    <path fill="var(--d-sail)" d="M762 250 C786 272 796 296 798 316 H762 Z" />
  </g>
)

export const Landscape = ({ title }: { readonly title: string }) => (
  <svg viewBox="0 0 1440 420" role="img" aria-label={title} preserveAspectRatio="xMidYMax slice">
    <circle cx="470" cy="118" r="54" fill="var(--d-sun)" />
    <path
      fill="var(--d-far)"
      d="M0 200 C120 150 230 148 360 186 C470 218 560 150 700 152 C850 154 930 206 1060 190 C1200 172 1300 128 1440 160 V300 H0 Z"
    />
    <path
      fill="var(--d-mid)"
      d="M0 236 C160 204 300 216 430 240 C560 262 700 236 820 226 C1000 212 1240 216 1440 204 V310 H0 Z"
    />
    <Trees />
    <School />
    <path
      fill="var(--d-near)"
      d="M1440 232 C1280 226 1000 230 840 240 C720 248 600 266 470 290 L1440 306 Z"
    />
    <path fill="var(--d-water)" d="M0 282 C180 270 360 290 520 286 C760 282 1100 312 1440 292 V420 H0 Z" />
    <g fill="none" stroke="var(--d-ripple)" strokeWidth="3" strokeLinecap="round">
      <path d="M120 318 H250 M300 346 H400 M470 372 H640 M860 330 H990 M1080 352 H1230 M900 384 H1010 M1290 330 H1370 M150 386 H230 M690 398 H770" />
    </g>
    <Jetty />
    <g transform="translate(330 206) scale(0.92)">
      <Heron />
    </g>
    <path fill="none" stroke="var(--d-ripple)" strokeWidth="3" strokeLinecap="round" d="M352 390 H432" />
    <Reeds at={40} lean={16} />
    <Reeds at={118} lean={10} />
    <Reeds at={236} lean={-12} />
    <Reeds at={1196} lean={14} />
    <Reeds at={1310} lean={-10} />
    <Reeds at={1374} lean={12} />
  </svg>
)
