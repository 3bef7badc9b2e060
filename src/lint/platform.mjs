/* The platform a file is written for; without it Camunda's linters find nothing at all. */

/** A finding unless the file is for Camunda 8.8.0. */
export function lintPlatform(platform, version) {
  return platform === 'Camunda Cloud' && version === '8.8.0' ? [] : [ {
    severity: 'error',
    rule: 'bridges: platform',
    message: `written for ${platform} ${version}, must be Camunda Cloud 8.8.0`
  } ];
}
