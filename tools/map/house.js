/** The house: which layer an area stands on, and what each may know. Arrows point from a higher layer to a lower one. */
export const layers = [
  { name: 'what starts', zh: '启动', areas: ['apps/server', 'apps/portal', 'apps/workbench'] },
  { name: 'what it shows · where · what we offer', zh: '呈现 · 城市 · 服务', areas: ['web-kit', 'cities', 'services'] },
  { name: 'readers', zh: '读者', areas: ['worklists', 'insight', 'search'] },
  {
    name: 'satellites',
    zh: '卫星',
    areas: ['intake', 'tips', 'mediation', 'payments', 'meetings', 'notices', 'enforcement', 'community', 'disclosure'],
  },
  { name: 'the engine', zh: '引擎', areas: ['matters'] },
  { name: 'the ground', zh: '地基', areas: ['people', 'agencies', 'catalogue', 'documents'] },
  { name: 'below all', zh: '底座', areas: ['law', 'platform'] },
]

/** The area to which a file belongs: a module by its name, an app with its folder, everything else by its first folder. */
export function areaOf(file) {
  const [first, second] = file.split('/')
  if (first === 'modules') return second
  if (first === 'apps') return `apps/${second}`
  return first
}

export const layerOf = (area) => layers.findIndex((layer) => layer.areas.includes(area))
const layerName = (area) => layers[layerOf(area)]?.name

export const isModule = (area) => ['readers', 'satellites', 'the engine', 'the ground'].includes(layerName(area))
export const isReader = (area) => layerName(area) === 'readers'
export const isSatellite = (area) => layerName(area) === 'satellites'
export const isGround = (area) => layerName(area) === 'the ground'
