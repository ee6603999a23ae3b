export { buildWorkbench } from './build.js'
