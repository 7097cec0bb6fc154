#!/bin/sh
# hubble observe is what the telescope does all night.
telescope observe --target M31 --type galaxy --first 3
echo hubble observe --exposure 30s
kubectl port-forward svc/hubble-ui 12000:80
hubble-ui observe --namespace shop
