// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/kmlgate_p.h"

#include "geo/sourcelimits_p.h"

#include <QXmlStreamReader>

namespace om {

Result<KmlGate> gateKml(const QByteArray &text, const QString &path)
{
    KmlGate gate;
    QXmlStreamReader xml(text);
    int depth = 0;
    qint64 links = 0;
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD: return fail(ErrorCode::FormatUnsafe, {path, QStringLiteral("it has a document type (<!DOCTYPE)")});
        case QXmlStreamReader::StartElement:
            if (++depth > limits::nesting)
                return fail(ErrorCode::FormatUnsafe, {path, QStringLiteral("more than %1 levels of nesting").arg(limits::nesting)});
            gate.placemarks += xml.name() == u"Placemark";
            links += xml.name() == u"NetworkLink";
            break;
        case QXmlStreamReader::EndElement: --depth; break;
        default: break;
        }
    }
    if (xml.hasError())
        return fail(ErrorCode::FormatDamaged, {path, QStringLiteral("line %1: %2").arg(xml.lineNumber()).arg(xml.errorString())});
    if (gate.placemarks > limits::rows)
        return fail(ErrorCode::FileTooLarge, {path, QStringLiteral("%1 rows").arg(limits::rows)});
    if (links > 0)
        gate.warnings << QStringLiteral("%1 network links are not followed.").arg(links);
    return gate;
}

} // namespace om
