import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

const { createContext, constants } = vm

/**
 * The realm that a file of tests has to itself. In Jest's own every look at a global, at `Object` and `Array` too, passes
 * through a proxy: a quarter of what a door takes. Here globals are its own, as they are in a server; Node can make such a
 * realm from 20.18 and 22.8, and before that it is Jest's.
 */
export default class PlainRealm extends TestEnvironment {
  constructor(...given) {
    // Jest makes its realm in here, and asks nobody which.
    vm.createContext = (global) => createContext(constants?.DONT_CONTEXTIFY ?? global)
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
    // Mongoose takes a stack with every query: Jest's hundred frames of it are a twentieth of a door on MongoDB.
    this.global.Error.stackTraceLimit = 20
  }
}
