/** What the video's and the map's frames show. */
const words = {
  da: {
    film: 'En morgen på Hejrevig',
    play: 'Afspil',
    map: 'Vejen til Hejrevig',
    school: 'Skolen',
    stop: 'Busstop',
    shop: 'Købmand',
    water: 'Vigen',
  },
  en: {
    film: 'A morning at Hejrevig',
    play: 'Play',
    map: 'The way to Hejrevig',
    school: 'The school',
    stop: 'Bus stop',
    shop: 'Grocer',
    water: 'The cove',
  },
}

const languageOf = (asked) => (asked === 'en' ? 'en' : 'da')

const page = (language, title, style, body) => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>html,body{margin:0;height:100%;font:16px/1.4 system-ui,sans-serif}svg{display:block;width:100%;height:100%}${style}</style>
${body}
</html>`

export const videoPage = (asked) => {
  const language = languageOf(asked)
  const { film, play } = words[language]
  return page(
    language,
    film,
    `body{background:#0d1b20;color:#fff;position:relative;overflow:hidden}
button{position:absolute;inset:0;margin:auto;width:84px;height:84px;border:3px solid #fff;border-radius:50%;background:#0d1b20b3;cursor:pointer}
button:focus-visible{outline:4px solid #ffd27a;outline-offset:4px}
button::before{content:"";position:absolute;left:33px;top:24px;border:18px solid transparent;border-left:26px solid #fff;border-right:0}
body.on button{opacity:0}
p{position:absolute;left:1rem;bottom:.4rem;margin:0;text-shadow:0 1px 3px #000}
@media (prefers-reduced-motion:no-preference){.on .sun{animation:rise 14s linear forwards}}
@keyframes rise{to{transform:translateY(-90px)}}`,
    `<body>
<svg viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#27485c"/><stop offset=".6" stop-color="#e0956b"/><stop offset="1" stop-color="#f6cf94"/></linearGradient></defs>
<rect width="640" height="360" fill="url(#s)"/><circle class="sun" cx="420" cy="235" r="38" fill="#ffe3a6"/>
<path d="M0 225q90-45 190-20t200-5 250-20v180H0z" fill="#35564f"/><path d="M0 250h640v110H0z" fill="#2a5864"/>
<path d="M330 268h180M300 288h120M440 305h150M90 290h120M60 320h200M350 335h180" stroke="#f6cf94" stroke-opacity=".55" stroke-width="3"/>
<path d="M130 360v-70m14 70v-95m14 95v-60m-42 60v-40" stroke="#16302f" stroke-width="4"/>
<path d="M205 330v-38q-4-24 14-30l-2-20q0-9 12-6l14 6-13 2q-3 16 4 24 12 14-8 28-8 5-21-4zm8 0v30m10-34v34" fill="#8fa5a6" stroke="#8fa5a6" stroke-width="3"/>
</svg>
<p>${film}</p>
<button aria-label="${play}"></button>
<script>document.querySelector('button').onclick=function(){document.body.classList.toggle('on')};try{localStorage.setItem('filmrulle_lyd','80')}catch{}</script>`,
  )
}

export const mapPage = (asked) => {
  const language = languageOf(asked)
  const { map, school, stop, shop, water } = words[language]
  const pin = (x, y, name, colour) =>
    `<g transform="translate(${x} ${y})"><path d="M0 0c-16-20-20-27-20-36a20 20 0 0 1 40 0c0 9-4 16-20 36z" fill="${colour}"/><circle cy="-36" r="8" fill="#fff"/><text x="28" y="-30" font-size="18" fill="#24352f" paint-order="stroke" stroke="#f2efe4" stroke-width="5">${name}</text></g>`
  return page(
    language,
    map,
    '',
    `<body>
<svg viewBox="0 0 640 360" preserveAspectRatio="xMidYMid slice" role="img" aria-label="${map}">
<rect width="640" height="360" fill="#f2efe4"/>
<path d="M0 0h300l-70 60q-80 15-75 80t85 75l20 145H0z" fill="#bcd8df"/>
<path d="M420 30h150v110H420zM330 230h120v90H330z" fill="#d5e3c4"/>
<path d="M640 190q-150-20-230 25t-190-5M470 205 520 0M330 238 290 360M410 215q-40-80-110-95" fill="none" stroke="#fff" stroke-width="12"/>
<path d="M640 190q-150-20-230 25t-190-5" fill="none" stroke="#e5bf6b" stroke-width="5"/>
<text x="60" y="130" font-size="22" font-style="italic" fill="#4d7d8a">${water}</text>
${pin(300, 130, school, '#1d5c63')}${pin(452, 212, stop, '#a3491d')}${pin(560, 190, shop, '#6a5a8c')}
</svg>`,
  )
}
