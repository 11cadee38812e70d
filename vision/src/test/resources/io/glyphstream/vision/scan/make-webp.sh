#!/bin/sh
# Makes the WebP files beside it, which Java can't write: SampleScans.gradient() by way of a PGM file.
# Needs cwebp (Debian package "webp").
set -eu
cd "$(dirname "$0")"
pgm=$(mktemp --suffix=.pgm)
trap 'rm -f "$pgm"' EXIT
pixels=$(awk 'BEGIN { for (y = 0; y < 48; y++) for (x = 0; x < 64; x++) printf "\\%03o", 3 * x + y }')
printf "P5\n64 48\n255\n$pixels" > "$pgm"
cwebp -quiet -lossless "$pgm" -o gradient-lossless.webp
cwebp -quiet -q 95 "$pgm" -o gradient-lossy.webp
