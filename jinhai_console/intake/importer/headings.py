"""What other systems call our fields: header words of Chinese lists and of open-data exports."""

import re
import unicodedata
from collections.abc import Mapping

# In the order of the command line's contract, then what was added to it.
FIELDS: Mapping[str, str] = {
    "number": "编号",
    "received_at": "报警时间",
    "category": "类别",
    "category2": "类型",
    "category3": "细类",
    "category4": "子类",
    "priority": "级别",
    "address": "地址",
    "community": "社区",
    "longitude": "经度",
    "latitude": "纬度",
    "point": "坐标",
    "narrative": "警情内容",
    "reporter_name": "报警人",
    "reporter_phone": "报警电话",
    "disposition": "处理结果",
    "unit": "处警人员",
    "dispatched_at": "派警时间",
    "en_route_at": "出警时间",
    "on_scene_at": "到场时间",
    "cleared_at": "处置完毕时间",
    "closed_at": "办结时间",
    "acknowledged_at": "签收时间",
    "feedback_at": "反馈时间",
    "source": "报警方式",
    "feedback": "反馈内容",
    "loss": "损失金额",
    "channel": "接触渠道",
}

# The first word that the file has wins, so the surest stand first.
_WORDS: Mapping[str, str] = {
    "number": """
        事件单编号 接警编号 接警单编号 接警单号 接处警编号 接处警单编号 警情编号 警情单号 警情号
        报警编号 报警单号 案事件编号 事件编号 事件单号 案件编号 工单编号 工单号 编号
        incidentnumber incidentno incidentnum incidentid callnumber callno callid cadnumber
        cadeventnumber cadincidentnumber cadid eventnumber eventno eventid mastereventnumber
        masterincidentnumber callkey servicecallnumber servicenumber nopditem itemnumber
        casenumber caseno caseid cmplntnum complaintnumber drno dckey incnumber incnum incidnum
        incidnumber reportnumber reportno reportid offensenumber crimeid generaloffensenumber
        gonumber ccn recordid runnumber fireincidentnumber starfireincidentid incidentkey id
    """,
    "received_at": """
        报警时间 接警时间 接报时间 接报警时间 接处警时间 来电时间 报案时间 受理时间 事发时间
        发生时间 案发时间 发案时间 警情时间 日期时间 报警日期 接警日期 发生日期 时间 日期
        receiveddttm receiveddatetime receivedtime receivedat received timereceived
        datetimereceived callreceivedtime callreceived callreceiveddate callreceiveddatetime
        receiveddate receivedate datereceived phonepickuptime timephonepickup callstarttime
        createtimeincident timecreate timecreated createtime createdtime createdatetime
        createdatetimeincident createddatetime createddate createdat creationdatetime
        incidentcreationdatetime incidentcreatedatetime callcreatedtime calldatetime
        calltimestamp timeofcall calltime originaltimequeued timequeued queuedtime alarmdttm
        alarmdatetime alarmtime incidentdatetime incidentdate incidenttime eventdatetime
        eventtime eventdate starttime startdate startdatetime opentime opendatetime openeddate
        reporteddatetime reportdatetime reporteddate reporteddt datereported reportedon
        reportdate daterptd datetime timestamp occurreddatetime occurdatetime occurredon
        occurredondate dateoccurred dateocc dateofoccurrence occurdate occurreddate
        occurrencedate firstoccurrencedate offensedate offensestartdatetime offensestart
        cmplntfrdt fromdate fromdatetime calldate date datetimelocal entrydttm time t ts month
        dispatchdatetime dispatchdttm dispatchtime dispatchdate timedispatch
    """,
    "category": """
        警情类别 警情大类 案件类别 报警类别 事件类别 警情性质 案由 警情分类 案件性质 类别
        finalcalltype finalcalltypedescription finalcasetype calltypefinaldesc calltypefinal
        calltype calltypedescription calltypedesc typetext naturecodedescription natureofcall
        nature incidenttypedesc incidenttypedescription incidenttypename incidenttype
        incidenttypeid callnature problemtype problem eventtype eventclearancedescription
        initialcalltype initialtypetext originalcrimetypename primarytype
        incidentcategory crimecategory offensecodegroup offensecategory offensecategoryid
        offenseparentgroup offensegroup ofnsdesc crmcddesc crimetype crimedescription offense
        offensedescription offensetypeid offensetype ucrdesc textgeneralcode category
        calldescription calldesc title description desc radiocode typedescription type crime
    """,
    "category2": """
        警情类型 警情中类 案件类型 警情小类 类型
        incidentsubcategory subcategory secondarytype offensesubcategory calltypesub subtype
        pddesc offensecodedescription incidentsubtype eventsubtype
    """,
    "category3": "警情细类 警情子类型 细类",
    "category4": "警情明细 警情子类 警情细项 子类 明细",
    "priority": """
        警情级别 警情等级 风险等级 紧急程度 优先级 警情优先级 级别 等级
        finalpriority priority callpriority prioritylevel prioritycode prioritydescription
        initialpriority originalpriority priorityfinal priorityinitial urgency severity
    """,
    "address": """
        事发地址 案发地址 报警地址 事发地点 案发地点 发生地点 发案地点 警情地址 警情地点
        现场地址 详细地址 发生地址 地址 地点 位置
        address fulladdress incidentaddress calladdress eventaddress streetaddress
        blockaddress hundredblockaddress 100blockaddress blockaddr addressx incidentlocation
        calllocation eventlocation locationblock hundredblocklocation hundredblock 100block
        block blockname offenseaddress approxaddress approximatelocation locationaddress
        locationdescription location addressblock addr intersection crossstreet onstreet street
        streetname
    """,
    "community": """
        社区 所属社区 管辖社区 发生社区 警务区 所属警务区 责任区 村居 社区村居 村社区 管辖单位
        辖区单位 辖区
        neighborhooodsanalysisboundaries neighborhoodsanalysisboundaries analysisneighborhood
        analysisneighborhoods neighborhood neighbourhood neighborhoodname neighborhoodid
        neighborhoods nbhd
        community communityareaname communitycouncilneighborhood cpdneighborhood snaneighborhood
        communityarea areaname beat policebeat patrolbeat district policedistrict
        patroldivision precinct policeprecinct addrpctcd sector policesector zone policezone
        reportingarea area councildistrict ward borough boronm twp township zipcode zip
    """,
    "longitude": """
        经度 东经 坐标x longitude long lng lon longitudex geolon pointx xcoord gpslongitude
        incidentlongitude mapx xcoordinate x
    """,
    "latitude": """
        纬度 北纬 坐标y latitude lat latitudey latitudex geolat pointy ycoord gpslatitude
        incidentlatitude mapy ycoordinate y
    """,
    "point": """
        坐标 经纬度 坐标点 point location locationpoint geolocation geopoint thegeom geom geometry
        latlon latlong latlng latitudelongitude longitudelatitude casecaselocation coordinates
        georeference intersectionpoint incidentpoint location1 newgeoreferencedcolumn
        reportlocation geocodedcolumn geocodedlocation shape wkt wktgeom
    """,
    "narrative": """
        事件详情 警情内容 报警内容 简要案情 简要警情 警情描述 警情详情 案情简介 警情简介 简要情况
        主要内容 报警详情 内容 详情 案情 描述
        narrative notes note comments comment remarks remark details summary
        incidentdescription calldetails
    """,
    "reporter_name": """
        报警人 报警人姓名 报案人 报案人姓名 报警人名称 来电人 联系人 姓名
        callername caller reportername reporter complainant complainantname
    """,
    "reporter_phone": """
        联系电话 报警电话 报警人电话 报警人联系电话 报案人电话 来电号码 主叫号码 报警号码 联系方式
        手机号 手机号码 手机 电话 电话号码
        callerphone callerphonenumber phone phonenumber telephone contactnumber callbacknumber
    """,
    "disposition": """
        处理结果 处置结果 处警结果 办理结果 处理情况 处置情况 处警情况 结果
        callfinaldisposition finaldisposition dispositiontext dispositiondescription
        dispositiondesc calldisposition dispositionname finaldispo dispo disposition
        eventclearancedescription callcleareddescription closecode outcome lastoutcomecategory
        resolution calldispositiondescription clearancedescription callstatus status
    """,
    "unit": """
        处警人 处警人员 出警人 出警人员 处警民警 出警民警 处警警员 承办人 主办民警 处警单元 出警警力
        警号 民警
        unitid unit unitnumber unitname unitno unitcallsign callsign respondingunit
        assignedunit dispatchedunit dispatchunit primaryunit primaryunitcallsign apparatus
        apparatusid vehicle vehicleid officer officerid
    """,
    "dispatched_at": """
        派警时间 派单时间 下派时间 派出时间 指派时间 调派时间 下达时间 出警指令时间
        dispatchdttm dispatchdatetime dispatcheddatetime dispatchtime dispatchedtime
        dispatchedat dispatched dispatch timedispatched timedispatch datetimedispatched
        dispatchtimeprimaryunit dispatchtimeincident firstunitassigned firstassigneddatetime
        firstassigntime assignedtime assignedat timeassigned firstdispatchtime
        unitdispatchdatetime unitdispatched dispatchdate callassignedtime
        firstunitdispatchtime firstassignmentdatetime callassigneddatetime
    """,
    "acknowledged_at": """
        签收时间 接单时间 接收时间 响应时间 acknowledgedat acknowledged acknowledgetime
    """,
    "en_route_at": """
        出警时间 出动时间 出发时间 responsedttm enroutedttm enroutedatetime enroutetime enroute
        enrouteat timeenroute datetimeenroute firstenroute firstenroutedatetime rollingtime
        enroutetimeprimaryunit unitenroutedatetime responsedatetime timeresponding responding
        respondtime firstunitenroute callenroutetime responsetime
    """,
    "on_scene_at": """
        到场时间 到达时间 到达现场时间 到现场时间 抵达时间 抵达现场时间
        onscenedttm onscenedatetime onscenetime onsceneat onscene timeonscene
        datetimeonscene arrivaldttm arrivaldatetime arrivaltime arrivaltimeprimaryunit
        arriveddatetime arrivedtime arriveddate arrivedat arrived timearrived timearrive
        timearrival arrivetime arrivedatetime atscenetime firstarrived firstarriveddatetime
        firstonscene firstunitarrived firstunitonscene firstunitarrivaltime unitarrivedatetime
        unitonscenedatetime firstspdcallsigndispatchtime firstspdcallsignatscenetime
        callonscenetime callarrivaltime calltimeonscene
    """,
    "cleared_at": """
        处置完毕时间 处警完毕时间 处警结束时间 处置结束时间 离场时间 撤离时间 完成时间
        availabledttm availabledatetime availabletime cleareddatetime clearedtime cleardatetime
        cleartime timecleared timeclear clearedat cleared lastunitclear lastcleared
        unitcleardatetime unitclearedtime timeavailable lastunitcleared callcleared
        callclearedtime spdcallsignclearedtime
    """,
    "closed_at": """
        办结时间 结案时间 处理时间 归档时间 结束时间 结单时间
        closedtimeincident closetimeincident timeclosed closedtime closetime closeddate
        closedatetime closeddatetime closedat closedttm closed datetimeclosed calldateclosed
        callclosedtime callclosed endtime enddatetime enddate incidentclosedatetime
        incidentclosedatetime completeddate
    """,
    "feedback_at": "反馈时间",
    "source": """
        报警方式 警情来源 接警方式 报警来源 来源方式 来源 报警渠道
        callsource calltypesource callorigin howreceived methodreceived receivedsource
        source initiatedby selfinitiated
    """,
    "feedback": "反馈内容 处警反馈 反馈情况 反馈 处置反馈",
    "loss": "损失金额 涉案金额 被骗金额 案值 损失价值 涉案价值 损失",
    "channel": "接触渠道 诈骗渠道 接触方式 引流方式 引流渠道",
}

PIECES = ("year", "month", "day", "hour", "minute")

_NOT_A_WORD = re.compile(r"[\W_]+")


def plain(heading: str) -> str:
    """A header without case, width, spaces and signs: `Call-Type (Final)` → `calltypefinal`."""
    return _NOT_A_WORD.sub("", unicodedata.normalize("NFKC", heading).casefold())


# Clock columns beside a date column, the parts of one moment.
CLOCK_WORDS = frozenset(
    plain(word)
    for word in """
    报警时刻 时刻 报警时间 接警时间 发生时间 时间 time calltime incidenttime eventtime timeofday
    timeocc timeoccurred occurredtime occurtime occurrencetime cmplntfrtm receivedtime
    timereceived reportedtime reporttime starttime offensetime hourminute fromtime dispatchtime
    alarmtime timeofcall
    """.split()
)
WORDS: Mapping[str, tuple[str, ...]] = {
    field: (plain(field), *(plain(word) for word in words.split()))
    for field, words in _WORDS.items()
}
# Words that only say "this is a header".
_OTHERS = ("序号", "接报单位", "所属分局", "关联编号", "警情序号", "备注", "city", "state", "rowid")
ALL_WORDS = frozenset(word for words in WORDS.values() for word in words) | frozenset(_OTHERS)
