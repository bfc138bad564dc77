// The newest stories as a page: node docs/examples/front-page.mjs > front.html
const api = process.env.STET_URL ?? 'http://127.0.0.1:3000'
const { stories } = await (await fetch(`${api}/v1/stories?limit=5`)).json()
const safe = (text) => String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

for (const { url, headline, standfirst, byline, image } of stories) {
  const file = image?.renditions.find(({ name }) => name === '640.webp')
  if (file !== undefined) console.log(`<img src="${file.url}" width="${file.width}" alt="${safe(image.alt)}">`)
  console.log(`<h2><a href="${url}">${safe(headline)}</a></h2>\n<p>${safe(standfirst)}</p>\n<p>${safe(byline)}</p>`)
}
