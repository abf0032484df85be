// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "draw/labels.h"

#include "draw/labelcandidates_p.h"
#include "draw/labelpainter_p.h"
#include "draw/labelwrap.h"
#include "draw/pointpainter_p.h"

#include <QHash>

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_set>

namespace om {

namespace {

constexpr std::size_t mostLabels = 4000; // more cannot be read on any screen
constexpr double gridMargin = 160; // px around the view that names may reach into
constexpr double largeArea = 9000; // px²: label in 14
constexpr double valueArea = 4600; // px²: room for the second line
constexpr int largePx = 14;
constexpr double sameLineDistance = 260; // px between two mentions of a road
constexpr double sameTextDistance = 100; // px between equal names of different layers
constexpr double gentleBend = 40; // degrees

QRectF centred(QPointF at, QSizeF size)
{
    return {at.x() - size.width() / 2, at.y() - size.height() / 2, size.width(), size.height()};
}

/// Where the middle of a point's label may lie, the best place first.
std::array<QPointF, 8> pointOffsets(double gap, QSizeF size)
{
    const double w = size.width() / 2, h = size.height() / 2, slant = gap * 0.7;
    return {QPointF(gap + w, 0),
            QPointF(-gap - w, 0),
            QPointF(0, gap + h),
            QPointF(0, -gap - h),
            QPointF(slant + w, slant + h * 0.6),
            QPointF(slant + w, -slant - h * 0.6),
            QPointF(-slant - w, slant + h * 0.6),
            QPointF(-slant - w, -slant - h * 0.6)};
}

/// The site and rings of places around it, nearest first.
std::array<QPointF, 22> polygonOffsets(QSizeF size)
{
    std::array<QPointF, 22> offsets{};
    std::size_t i = 1;
    for (int ring = 1; ring <= 3; ++ring)
        for (const QPointF d : {QPointF(0, 1), QPointF(0, -1), QPointF(1, 0), QPointF(-1, 0), QPointF(0.7, 0.7), QPointF(-0.7, -0.7), QPointF(0.7, -0.7)})
            offsets[i++] = QPointF(d.x() * ring * size.width() * 0.28, d.y() * ring * size.height() * 0.45);
    return offsets;
}

class Placer
{
public:
    Placer(const std::shared_ptr<const Scene> &scene, const Viewport &view, const LabelRequest &request, LabelFaces &faces)
        : m_scene(*scene)
        , m_view(view)
        , m_request(request)
        , m_faces(faces)
        , m_grid(view.rect().adjusted(-gridMargin, -gridMargin, gridMargin, gridMargin))
    {
        m_out.scene = scene;
        m_out.pixelsPerUnit = m_view.pixelsPerUnit();
        m_out.bearing = m_view.bearing();
        for (const auto *boxes : {&request.furniture, &request.symbols})
            for (const QRectF &box : *boxes)
                m_grid.add(box);
        if (!request.previous)
            return;
        const LabelPlacement &before = *request.previous;
        m_isSame = before.scene == m_out.scene && std::abs(before.pixelsPerUnit / m_out.pixelsPerUnit - 1) < 1e-9 && before.bearing == m_out.bearing;
        for (const PlacedLabel &label : before.labels)
            m_before.emplace(label.id, &label);
        if (m_isSame)
            m_refused.insert(before.refused.begin(), before.refused.end());
    }

    LabelPlacement place(const std::vector<LabelCandidate> &candidates)
    {
        if (m_isSame) {
            // First what must be there, then what is there, then what is new.
            for (const LabelCandidate &candidate : candidates)
                if (candidate.isSelected)
                    placeAnew(candidate);
            for (const LabelCandidate &candidate : candidates)
                if (const auto it = m_before.find(candidate.id); it != m_before.end() && !candidate.isSelected)
                    keep(candidate, *it->second);
        }
        for (const LabelCandidate &candidate : candidates) {
            if (m_out.labels.size() >= mostLabels)
                break;
            if (m_isSame && (candidate.isSelected || m_kept.contains(candidate.id)))
                continue;
            // What found no room finds none later: nothing on the ground gives way. Furniture does.
            const bool wasRefused = m_refused.contains(candidate.id);
            const bool isRefused = wasRefused || !placeAnew(candidate);
            if (isRefused && (wasRefused || m_request.furniture.empty()))
                m_out.refused.push_back(candidate.id);
        }
        return std::move(m_out);
    }

private:
    const DrawLayer &layerOf(const LabelCandidate &candidate) const { return m_scene.layers[std::size_t(candidate.layer)]; }

    bool isFree(const OrientedBox &box) const
    {
        if (m_request.keepWhole && !m_view.rect().contains(box.bounds()))
            return false;
        return m_grid.isFree(box);
    }
    bool isFree(const QRectF &box) const { return isFree(OrientedBox{box.center(), box.size(), 0}); }

    /// A record is named by one layer only; a road not twice within sight.
    bool isNamed(const LabelCandidate &candidate, QPointF at) const
    {
        const DrawLayer &layer = layerOf(candidate);
        if (const auto it = m_named.find({layer.frame.get(), candidate.label->row}); it != m_named.end() && it->second != candidate.layer)
            return true;
        const auto same = m_texts.constFind(candidate.label->text);
        if (same == m_texts.constEnd())
            return false;
        return std::ranges::any_of(*same, [&](const Mention &mention) {
            const double distance = candidate.line ? sameLineDistance : mention.layer == candidate.layer ? 0 : sameTextDistance;
            return std::hypot(mention.at.x() - at.x(), mention.at.y() - at.y()) < distance;
        });
    }

    void take(const LabelCandidate &candidate, PlacedLabel label)
    {
        for (OrientedBox box : label.shape()) {
            box.size += QSizeF(4, 2);
            m_grid.add(box);
        }
        m_named.emplace(std::pair{layerOf(candidate).frame.get(), candidate.label->row}, candidate.layer);
        m_texts[candidate.label->text].push_back({candidate.layer, label.centre});
        m_out.labels.push_back(std::move(label));
    }

    void keep(const LabelCandidate &candidate, const PlacedLabel &before)
    {
        PlacedLabel label = before;
        label.centre = m_view.toPixel(label.x, label.y);
        const std::vector<OrientedBox> shape = label.shape();
        if (!isNamed(candidate, label.centre) && std::ranges::all_of(shape, [this](const OrientedBox &box) { return isFree(box); })) {
            m_kept.insert(candidate.id);
            take(candidate, std::move(label));
        }
    }

    bool placeAnew(const LabelCandidate &candidate)
    {
        PlacedLabel label;
        label.id = candidate.id;
        label.layer = candidate.layer;
        label.row = candidate.label->row;
        label.font = layerOf(candidate).labelFont;
        label.ink = candidate.label->ink;
        label.halo = candidate.label->halo;
        if (candidate.line ? !alongTheLine(candidate, label)
                           : isNamed(candidate, candidate.at) || !(candidate.area > 0 ? inPolygon(candidate, label) : atPoint(candidate, label)))
            return false;
        const QPointF world = m_view.toWorld(label.centre);
        label.x = world.x();
        label.y = world.y();
        take(candidate, std::move(label));
        return true;
    }

    QSizeF measured(const QString &text, const LabelFont &font, const QString &value)
    {
        double width = value.isEmpty() ? 0 : m_faces.width(value, LabelFont{valuePx, false, false});
        int lines = 0;
        for (qsizetype from = 0, end = 0; end >= 0; from = end + 1, ++lines) {
            end = text.indexOf(u'\n', from);
            width = std::max(width, m_faces.width(end < 0 ? text.mid(from) : text.mid(from, end - from), font));
        }
        return textSize(width, lines, font, !value.isEmpty());
    }

    /// The place that the label has had, tried before all others.
    int usualSlot(const LabelCandidate &candidate) const
    {
        const auto it = m_before.find(candidate.id);
        return it == m_before.end() ? 0 : it->second->slot;
    }

    template<typename Offsets, typename Fits>
    bool tryOffsets(const Offsets &offsets, QPointF at, int usual, PlacedLabel &label, Fits fits) const
    {
        const int count = int(offsets.size());
        for (int i = -1; i < count; ++i) {
            const int slot = i < 0 ? usual : i;
            if (slot >= count || (i < 0 && usual == 0))
                continue;
            const QPointF centre = at + offsets[std::size_t(slot)];
            if (!fits(centred(centre, label.size)))
                continue;
            label.centre = centre;
            label.slot = slot;
            return true;
        }
        return false;
    }

    bool atPoint(const LabelCandidate &candidate, PlacedLabel &label)
    {
        const double gap = candidate.radius + 4;
        const auto isFreeBox = [this](const QRectF &box) { return isFree(box); };
        // Measuring is dear where a name is new: not for one without room for two letters.
        label.size = QSizeF(2 * label.font.px, label.font.px);
        if (!tryOffsets(pointOffsets(gap, label.size), candidate.at, 0, label, isFreeBox))
            return false;
        for (int lines = 1; lines <= mostLabelLines; ++lines) {
            const QString text = lines > 1 ? wrappedText(candidate.label->text, lines) : candidate.label->text;
            if (text.isEmpty())
                continue;
            label.text = text;
            label.size = measured(text, label.font, {});
            if (tryOffsets(pointOffsets(gap, label.size), candidate.at, usualSlot(candidate), label, isFreeBox))
                return true;
        }
        return false;
    }

    bool inPolygon(const LabelCandidate &candidate, PlacedLabel &label)
    {
        struct Form
        {
            QString text, value;
            int px;
        };
        const MapLabel &given = *candidate.label;
        const int plain = label.font.px;
        const int px = candidate.area > largeArea ? std::max(plain, largePx) : plain;
        const ShapeColumn &shapes = layerOf(candidate).frame->shapes();
        const auto tryForms = [&](const QString &value) {
            std::vector<Form> forms{{given.text, value, px}};
            if (px != plain)
                forms.push_back({given.text, value, plain});
            for (int lines = 2; lines <= mostLabelLines; ++lines)
                if (const QString wrapped = wrappedText(given.text, lines); !wrapped.isEmpty())
                    forms.push_back({wrapped, value, plain});
            // Wholly inside, else at least with what is not at its rim.
            for (const double rim : {0.0, 0.12}) {
                for (const Form &form : forms) {
                    label.text = form.text;
                    label.value = form.value;
                    label.font.px = form.px;
                    label.size = measured(form.text, label.font, form.value);
                    if (label.size.width() * label.size.height() > candidate.area)
                        continue;
                    const auto fits = [&](const QRectF &box) {
                        const double x = box.width() * rim, y = box.height() * rim * 1.6;
                        return isFree(box) && isInside(shapes, given.row, m_view, box.adjusted(x, y, -x, -y));
                    };
                    if (tryOffsets(polygonOffsets(label.size), candidate.at, usualSlot(candidate), label, fits))
                        return true;
                }
            }
            return false;
        };
        const bool hasValue = candidate.area > valueArea && !given.value.isEmpty();
        if ((hasValue && tryForms(given.value)) || tryForms({}))
            return true;
        if (!given.mustShow && !candidate.isSelected)
            return false;
        label.value.clear();
        label.text = given.text;
        label.font.px = plain;
        label.hasPlate = true;
        label.size = measured(label.text, label.font, {});
        const double reach = std::sqrt(candidate.area) / 2;
        return tryOffsets(pointOffsets(std::min(reach, 30.0), label.size), candidate.at, usualSlot(candidate), label,
                          [this](const QRectF &box) { return isFree(box.adjusted(-3, -1, 3, 1)); });
    }

    bool alongTheLine(const LabelCandidate &candidate, PlacedLabel &label)
    {
        label.text = candidate.label->text;
        const auto layout = m_faces.layout(label.text, label.font);
        std::optional<LinePlace> best;
        for (const double share : {0.0, 0.12, -0.12, 0.25, -0.25, 0.38, -0.38}) {
            auto place = alongLine(*candidate.line, m_view, candidate.along + share * candidate.stretch, *layout, label.font);
            if (!place || (best && best->bend <= place->bend) || isNamed(candidate, place->centre))
                continue;
            label.centre = place->centre;
            label.size = place->size;
            label.angle = place->angle;
            label.glyphs = place->glyphs;
            if (!std::ranges::all_of(label.shape(), [this](const OrientedBox &box) { return isFree(box); }))
                continue;
            best = std::move(place);
            if (best->bend <= gentleBend)
                break;
        }
        if (!best)
            return false;
        label.centre = best->centre;
        label.size = best->size;
        label.angle = best->angle;
        label.glyphs = std::move(best->glyphs);
        return true;
    }

    struct Mention
    {
        int layer;
        QPointF at;
    };
    const Scene &m_scene;
    const Viewport &m_view;
    const LabelRequest &m_request;
    LabelFaces &m_faces;
    LabelGrid m_grid;
    std::unordered_map<quint64, const PlacedLabel *> m_before;
    std::unordered_set<quint64> m_refused, m_kept;
    bool m_isSame = false; ///< scene, scale and bearing of the placement before
    std::map<std::pair<const Frame *, std::uint32_t>, int> m_named; ///< the layer that names a record
    QHash<QString, std::vector<Mention>> m_texts;
    LabelPlacement m_out;
};

} // namespace

LabelPlacement placeLabels(const std::shared_ptr<const Scene> &scene, const Viewport &view, double denominator, const LabelRequest &request, LabelFaces &faces,
                           LabelSites &sites)
{
    LabelRequest whole = request;
    addSymbolObstacles(*scene, view, denominator, whole.symbols);
    return Placer(scene, view, whole, faces).place(labelCandidates(*scene, view, denominator, request, sites));
}

} // namespace om
