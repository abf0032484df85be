// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/ogrdataset_p.h"
#include "geo/ogrgeometry_p.h"
#include "geo/write/rowwriter_p.h"

#include <ogrsf_frmts.h>

#include <mutex>

namespace om {

namespace {

constexpr int textHeight = 10; // in units of the drawing, metres

/// Outlines of polygons as lines: a drawing has no areas with holes.
Geometry outlines(Geometry shape)
{
    if (shape.type == GeometryType::Polygon) {
        shape.type = GeometryType::Line;
        shape.parts.clear();
        shape.multi = shape.rings.size() > 1;
    }
    return shape;
}

class DxfWriter : public RowWriter
{
public:
    DxfWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec)
        : m_target(std::move(target))
        , m_spec(spec)
    {
        for (std::size_t i = 0; i < m_spec.fields.size(); ++i)
            if (m_spec.fields[i].name == m_spec.label)
                m_label = i;
    }

    Result<void> begin()
    {
        static std::once_flag registered;
        std::call_once(registered, RegisterOGRDXF);
        const OgrMessages messages;
        m_dataset.reset(GDALCreate(GDALGetDriverByName("DXF"), m_target->temporaryPath().toUtf8().constData(), 0, 0, 0, GDT_Unknown, nullptr));
        m_layer = m_dataset ? GDALDatasetCreateLayer(m_dataset.get(), "entities", nullptr, wkbUnknown, nullptr) : nullptr;
        return m_layer ? Result<void>() : failed(messages);
    }

    Result<void> write(const Row &row) override
    {
        if (row.geometry.isNull())
            return {};
        const OgrMessages messages;
        if (auto drawn = add(outlines(row.geometry), {}); !drawn)
            return failed(messages);
        if (row.geometry.type != GeometryType::Point || !m_label || *m_label >= row.cells.size())
            return {};
        const QString label = toText(row.cells[*m_label]);
        return label.isEmpty() || add(row.geometry, label) ? Result<void>() : failed(messages);
    }

    Result<void> finish() override
    {
        const OgrMessages messages;
        m_dataset.reset();
        return messages.failure().isEmpty() ? m_target->commit() : failed(messages);
    }

private:
    bool add(const Geometry &shape, const QString &label)
    {
        OGRFeatureH feature = OGR_F_Create(OGR_L_GetLayerDefn(m_layer));
        OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, "Layer"), (m_spec.id.isEmpty() ? QByteArray("rows") : m_spec.id.toUtf8()).constData());
        if (!label.isEmpty()) {
            QString quoted = label;
            quoted.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\""));
            OGR_F_SetStyleString(feature, QStringLiteral("LABEL(f:\"Arial\",t:\"%1\",s:%2g)").arg(quoted).arg(textHeight).toUtf8().constData());
        }
        OGR_F_SetGeometryDirectly(feature, ogrFrom(shape));
        const OGRErr error = OGR_L_CreateFeature(m_layer, feature);
        OGR_F_Destroy(feature);
        return error == OGRERR_NONE;
    }

    std::unexpected<Error> failed(const OgrMessages &messages) const { return fail(ErrorCode::DiskFull, {m_target->path()}, messages.failure()); }

    std::unique_ptr<AtomicTarget> m_target;
    const DatasetSpec m_spec;
    std::optional<std::size_t> m_label; ///< the field that names a row
    OgrDataset m_dataset;
    OGRLayerH m_layer = nullptr;
};

} // namespace

OwnedRowWriter makeDxfWriter(std::unique_ptr<AtomicTarget> target, const DatasetSpec &spec)
{
    auto writer = std::make_unique<DxfWriter>(std::move(target), spec);
    if (auto begun = writer->begin(); !begun)
        return fail(begun);
    return writer;
}

} // namespace om
