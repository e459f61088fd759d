/**
 * A certificate for `paper.example` and 127.0.0.1, signed by itself, good until 2120. The key is as public as this file:
 * it opens nothing, since only a test that names this certificate as an authority believes it.
 */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBczCCARmgAwIBAgIBATAKBggqhkjOPQQDAjAYMRYwFAYDVQQDDA1wYXBlci5l
eGFtcGxlMCAXDTIwMDEwMTAwMDAwMFoYDzIxMjAwMTAxMDAwMDAwWjAYMRYwFAYD
VQQDDA1wYXBlci5leGFtcGxlMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVBj
e9l7c+BhQjbHVzVPeLpaltzPHA9Al9VHquQiNmFLJA4HVu/Yt+qoU+96j8+uX91k
Dovmdesh+0JKsIiyj6NSMFAwDwYDVR0TAQH/BAUwAwEB/zAeBgNVHREEFzAVgg1w
YXBlci5leGFtcGxlhwR/AAABMB0GA1UdDgQWBBRbV6cGJG3etYW2CWkKMPCfgwwc
gTAKBggqhkjOPQQDAgNIADBFAiEAxAd/xDZf73+OKMsZ+j/bt1WRPIooTTRm1zAz
mz0pNZICIBK6A246Tzl/fX/RzhVfaWNQ+UitG4zg93aSygmf17Go
-----END CERTIFICATE-----
`
export const certificateKey = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgyYIfpi0kIUocPJkT
oVs7E5I2fWgLCe+Jd++hWDsyTCWhRANCAAQRUGN72Xtz4GFCNsdXNU94ulqW3M8c
D0CX1Ueq5CI2YUskDgdW79i36qhT73qPz65f3WQOi+Z16yH7QkqwiLKP
-----END PRIVATE KEY-----
`
